namespace AgentAssist.Engine.Replays.Runs;

/// <summary>What came of some cases.</summary>
/// <param name="Totals">All of them, counted.</param>
/// <param name="Results">Those that are kept, in their order.</param>
/// <param name="Wanted">How many would be shown if there were room.</param>
public sealed record ReplayPart(ReplayTotals Totals, IReadOnlyList<CaseResult> Results, long Wanted);
