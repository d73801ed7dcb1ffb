namespace AgentAssist.Server.Approvals;

/// <summary>A held reply without its texts.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Grows with every change; the number in its <c>ETag</c>.</param>
/// <param name="CreatedAt">When it was submitted.</param>
/// <param name="ExpiresAt">When it expires unless somebody decides.</param>
/// <param name="EndedAt">When it was decided or expired.</param>
/// <param name="AgentId">Who wants to send it.</param>
/// <param name="ConversationId">The conversation in the helpdesk.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Policy">The policy that holds it.</param>
/// <param name="Codes">The rules that hold it.</param>
/// <param name="Lead">Who decided.</param>
/// <param name="Reason">Why, if he said.</param>
public record ApprovalSummary(
    string Id, ApprovalStatus Status, int Version, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt,
    string? AgentId, string? ConversationId, string? Channel, string? Topic, PolicyReference Policy, IReadOnlyList<string> Codes,
    string? Lead, string? Reason)
{
    internal static ApprovalSummary Of(Approval approval, DateTimeOffset now)
    {
        var status = approval.StatusAt(now);
        return new(
            approval.Id, status, approval.Version, approval.CreatedAt, approval.ExpiresAt,
            approval.EndedAt ?? (status == ApprovalStatus.Expired ? approval.ExpiresAt : null),
            approval.AgentId, approval.ConversationId, approval.Channel, approval.Topic, new PolicyReference(approval.Policy, approval.Revision),
            approval.Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), approval.Lead, approval.Reason);
    }
}
