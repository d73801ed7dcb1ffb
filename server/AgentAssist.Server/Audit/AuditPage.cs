namespace AgentAssist.Server.Audit;

/// <summary>A page of the audit trail, the newest first.</summary>
/// <param name="Events">The entries.</param>
/// <param name="Next">What to send as <c>before</c> for the next page; null on the last one.</param>
internal sealed record AuditPage(IReadOnlyList<AuditEntry> Events, string? Next);
