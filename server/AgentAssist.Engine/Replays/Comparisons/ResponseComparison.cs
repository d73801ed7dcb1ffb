using System.Collections.Immutable;

namespace AgentAssist.Engine.Replays.Comparisons;

/// <summary>What two policies say differently about one request.</summary>
/// <param name="Findings">Findings that differ, by position.</param>
/// <param name="Signals">Signals that differ.</param>
/// <param name="Suggestions">Suggestions that differ.</param>
/// <param name="GateBefore">The gate of the first policy.</param>
/// <param name="GateAfter">The gate of the second.</param>
public sealed record ResponseComparison(
    ImmutableArray<FindingChange> Findings, ImmutableArray<SignalChange> Signals, ImmutableArray<SuggestionChange> Suggestions,
    GateDecision GateBefore, GateDecision GateAfter)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Findings.IsEmpty && Signals.IsEmpty && Suggestions.IsEmpty && GateBefore == GateAfter;
}
