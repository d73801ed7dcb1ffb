using AgentAssist.Server.Feedback;

namespace AgentAssist.Server.Audit;

/// <summary>One override or decision.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Rules">The rules that were overridden or decided about.</param>
/// <param name="Policy">The policy and revision that spoke; null when the agent's page did not say.</param>
/// <param name="Gate">What the gate had said, when a reply was sent in spite of it.</param>
/// <param name="Reason">In the agent's or the lead's words; cards, phones and e-mail addresses are masked.</param>
/// <param name="AgentId">The agent.</param>
/// <param name="AgentLevel">His level then.</param>
/// <param name="Lead">The lead who decided.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Topic">The topic.</param>
/// <param name="ConversationId">The conversation in the helpdesk.</param>
/// <param name="CaseId">The approval or appeal.</param>
/// <param name="Length">UTF-16 length of the reply, when it was given.</param>
/// <param name="Hash">Equal for equal replies; keyed, so that it tells nothing else.</param>
/// <param name="Text">The reply, masked; null unless the server keeps texts, and after its time.</param>
internal sealed record AuditEntry(
    string Id, DateTimeOffset At, EventKind Kind, IReadOnlyList<RuleName> Rules, PolicyReference? Policy, GateDecision? Gate, string? Reason,
    string? AgentId, AgentLevel AgentLevel, string? Lead, string? Channel, string? Topic, string? ConversationId, string? CaseId,
    int? Length, string? Hash, string? Text)
{
    public static AuditEntry Of(StoredEvent row) => new(
        row.Id, row.At, row.Kind, [.. row.Rules.Select(rule => new RuleName(rule.Source, rule.Code))], row.Policy, row.Gate, row.Reason,
        row.AgentId, row.AgentLevel, row.Lead, row.Channel, row.Topic, row.ConversationId, row.CaseId, row.Length, row.Hash, row.Text);
}
