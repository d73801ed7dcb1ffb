namespace AgentAssist.Server.Feedback;

/// <summary>Appeals, the newest first.</summary>
/// <param name="Appeals">One page of them.</param>
/// <param name="Next">What to send as <c>before</c> for the next page; null on the last one.</param>
internal sealed record AppealList(IReadOnlyList<AppealView> Appeals, string? Next);
