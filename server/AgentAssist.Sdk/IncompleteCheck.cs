namespace AgentAssist;

/// <summary>A check that did not run: silence never means clean.</summary>
/// <param name="Source">The rule (<c>pack/rule</c>) or plugin.</param>
/// <param name="Reason">Why.</param>
public sealed record IncompleteCheck(string Source, IncompleteReason Reason);
