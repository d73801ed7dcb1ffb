namespace AgentAssist.Server.Replays;

/// <summary>Replays, the newest first.</summary>
/// <param name="Replays">One page of them, without counts.</param>
/// <param name="Next">What to send as <c>before</c> for the next page; null on the last one.</param>
internal sealed record ReplayList(IReadOnlyList<ReplayView> Replays, string? Next);
