namespace AgentAssist.Server.Approvals;

/// <summary>Held replies, the newest first.</summary>
/// <param name="Approvals">One page of them.</param>
/// <param name="Next">What to send as <c>before</c> for the next page; null on the last one.</param>
internal sealed record ApprovalList(IReadOnlyList<ApprovalSummary> Approvals, string? Next);
