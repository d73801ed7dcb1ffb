using AgentAssist.Server.Approvals;

namespace AgentAssist.Server.Feedback;

/// <summary>An appeal as a lead's page shows it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="CreatedAt">When it was brought.</param>
/// <param name="AgentId">Who brought it.</param>
/// <param name="Rules">The rules it speaks of.</param>
/// <param name="Reason">Why he thinks the finding wrong.</param>
/// <param name="Submitted">The texts; null once removed.</param>
public sealed record AppealCase(
    string Id, DateTimeOffset CreatedAt, string? AgentId, IReadOnlyList<RuleName> Rules, string Reason, SubmittedDraft? Submitted)
{
    internal static AppealCase Of(Appeal appeal) => new(
        appeal.Id, appeal.CreatedAt, appeal.AgentId, [.. RuleName.Split(appeal.Rules)], appeal.Reason, SubmittedDraft.Read(appeal.Submitted));
}
