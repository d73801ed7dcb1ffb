using System.Collections.Immutable;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Engine.Explanations;

/// <summary>An <c>unless:</c> that silences a match.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Phrases">Its phrases that matched; empty for other kinds.</param>
public sealed record SilencerExplanation(SourceLocation Location, ImmutableArray<PhraseMatch> Phrases);
