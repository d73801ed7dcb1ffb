using AgentAssist.Server.Approvals;
using AgentAssist.Server.Feedback;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Audit;

/// <summary>Makes events, and sees to it that no text slips in that may not be kept.</summary>
internal sealed class EventWriter(Pseudonyms pseudonyms, Retention retention)
{
    /// <summary>A lead decided about a held reply, or its time is over.</summary>
    public StoredEvent OfDecision(Approval approval, DateTimeOffset at)
    {
        var submitted = SubmittedDraft.Read(approval.Texts!.Submitted)!;
        var stored = Create(at, KindOf(approval), submitted.Request.Context, approval.Texts.ApprovedText ?? submitted.Request.Draft.Text);
        stored.Rules.AddRange(RulesOf(submitted.Response));
        stored.Policy = new PolicyReference(approval.Policy, approval.Revision);
        (stored.CaseId, stored.Lead, stored.Reason) = (approval.Id, approval.Lead, Masked(approval.Reason));
        return stored;
    }

    /// <summary>A lead answered an appeal.</summary>
    public StoredEvent OfAnswer(Appeal appeal, DateTimeOffset at)
    {
        var submitted = SubmittedDraft.Read(appeal.Submitted);
        var kind = appeal.Status == AppealStatus.Upheld ? EventKind.AppealUpheld : EventKind.AppealRejected;
        var stored = Create(at, kind, submitted?.Request.Context ?? Context.Empty, submitted?.Request.Draft.Text);
        stored.Rules.AddRange(RuleName.Split(appeal.Rules).Select(Row));
        stored.Policy = new PolicyReference(appeal.Policy, appeal.Revision);
        (stored.CaseId, stored.Lead, stored.Reason) = (appeal.Id, appeal.Lead, Masked(appeal.Answer));
        return stored;
    }

    /// <summary>An agent's page reports.</summary>
    public StoredEvent OfReport(FeedbackReport report, DateTimeOffset at)
    {
        var stored = Create(at, Enum.Parse<EventKind>(report.Kind.ToString()), report.Context, report.Words);
        stored.Rules.AddRange(report.Rules.Select(Row));
        stored.Policy = report.Policy;
        stored.Suggestion = report.Suggestion;
        stored.Scope = report.Scope;
        stored.Gate = report.Gate;
        stored.Reason = Masked(report.Reason);
        return stored;
    }

    private static EventKind KindOf(Approval approval) => approval.Status switch
    {
        ApprovalStatus.Approved => approval.IsEdited ? EventKind.ApprovedEdited : EventKind.Approved,
        ApprovalStatus.Declined => EventKind.Declined,
        _ => EventKind.Expired,
    };

    private static IEnumerable<EventRule> RulesOf(DraftCheckResponse response) => response.Diagnostics
        .Where(finding => response.Gate.Codes.Contains(finding.Code))
        .Select(finding => new RuleName(finding.Source, finding.Code)).Distinct().Select(Row);

    private static EventRule Row(RuleName rule) => new() { Source = rule.Source, Code = rule.Code };

    private static string? Masked(string? reason) => reason is null ? null : Redaction.Mask(reason);

    private StoredEvent Create(DateTimeOffset at, EventKind kind, Context context, string? text)
    {
        var kept = retention.Keep(text);
        return new StoredEvent
        {
            Id = StoredId.New(at),
            At = at,
            Kind = kind,
            AgentId = Short.Text(context.Agent.Id),
            AgentLevel = context.Agent.Level,
            Channel = Short.Text(context.Channel),
            Topic = Short.Text(context.Topic),
            ConversationId = Short.Text(context.ConversationId),
            Customer = pseudonyms.Of(context.Customer.Id),
            Length = text?.Length,
            Hash = pseudonyms.Of(text),
            Text = kept,
            TextUntil = retention.Until(at, kept),
        };
    }
}
