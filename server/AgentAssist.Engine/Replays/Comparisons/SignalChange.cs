namespace AgentAssist.Engine.Replays.Comparisons;

/// <summary>A signal of the customer's messages that only one of two policies finds.</summary>
/// <param name="Kind">New or gone.</param>
/// <param name="Rule">The rule as <c>pack/rule</c>, by its name in the second policy.</param>
/// <param name="Signal">The signal.</param>
public sealed record SignalChange(ChangeKind Kind, string Rule, Signal Signal);
