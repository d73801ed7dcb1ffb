using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Replays;

/// <summary>One case of a rule, run.</summary>
/// <param name="Pack">Id of the rule's pack.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Case">The case.</param>
/// <param name="Language">Language of the case's text as told (<c>und</c> when it cannot be), or as the case says.</param>
public sealed record CaseResult(string Pack, RuleDefinition Rule, CaseDefinition Case, string Language)
{
    /// <summary>What came of it.</summary>
    public CaseOutcome Outcome { get; init; }

    /// <summary>Why it failed or did not run; empty when it passed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where findings were expected, in the case's text.</summary>
    public ImmutableArray<TextRange> Expected { get; init; } = [];

    /// <summary>Where findings were.</summary>
    public ImmutableArray<TextRange> Found { get; init; } = [];
}
