using System.Collections.Immutable;

namespace AgentAssist.Engine.Explanations;

/// <summary>A place where a rule found something, and what became of it.</summary>
/// <param name="Range">The place.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Phrases">The phrases that matched there; empty for other kinds.</param>
/// <param name="Because">The words that speak against it: scope, negation, silencer, or the finding that stays.</param>
/// <param name="Silencer">The <c>unless:</c> that silences it; null when none does.</param>
/// <param name="MergedInto">The rule, as <c>pack/rule</c>, whose finding stays; null when it was not merged away.</param>
public sealed record MatchExplanation(
    TextRange Range, MatchOutcome Outcome, ImmutableArray<PhraseMatch> Phrases, ImmutableArray<TextRange> Because, SilencerExplanation? Silencer,
    string? MergedInto);
