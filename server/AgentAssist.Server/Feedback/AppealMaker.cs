using AgentAssist.Server.Approvals;
using AgentAssist.Server.Storage;

namespace AgentAssist.Server.Feedback;

/// <summary>Makes an appeal of a report: checked as it was written, kept with its texts masked. Masking keeps lengths, so ranges stay right.</summary>
internal static class AppealMaker
{
    public static Appeal Make(FeedbackReport report, DraftCheckRequest draft, DraftCheckResponse found, DateTimeOffset now) => new()
    {
        Id = StoredId.New(now),
        CreatedAt = now,
        AgentId = Short.Text(report.Context.Agent.Id ?? draft.Context.Agent.Id),
        Policy = found.Policy.Id,
        Revision = found.Policy.Revision,
        Rules = RuleName.Join(report.Rules),
        Reason = Redaction.Mask(report.Reason!),
        Submitted = new SubmittedDraft(Masked(draft), SubmittedDraft.Essence(found)).Write(),
    };

    private static DraftCheckRequest Masked(DraftCheckRequest draft) => draft with
    {
        Draft = draft.Draft with { Text = Redaction.Mask(draft.Draft.Text) },
        Conversation = [.. draft.Conversation.Select(message => message with { Text = Redaction.Mask(message.Text) })],
    };
}
