namespace AgentAssist.Server.Approvals;

/// <summary>A held reply as a lead's page shows it.</summary>
/// <param name="Summary">Who and when.</param>
/// <param name="Submitted">The texts.</param>
public sealed record ApprovalCase(ApprovalSummary Summary, SubmittedDraft Submitted);
