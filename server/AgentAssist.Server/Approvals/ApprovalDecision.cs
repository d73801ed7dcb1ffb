using System.Text;
using AgentAssist.Server.Drafts;

namespace AgentAssist.Server.Approvals;

/// <summary>A lead's decision.</summary>
/// <param name="Decision">What he decides.</param>
/// <param name="Lead">Who he is, 1 to 100 characters.</param>
/// <param name="Reason">Why, up to 1000 characters; required to decline.</param>
/// <param name="Text">The reply as he edited it; null to approve it as written.</param>
internal sealed record ApprovalDecision(Verdict Decision, string Lead, string? Reason = null, string? Text = null)
{
    public const int MaxLead = 100;
    public const int MaxReason = 1000;

    /// <summary>Reads a body; null when the fields hold errors.</summary>
    public static ApprovalDecision? Read(JsonFields fields)
    {
        var decision = fields.Choice<Verdict>("decision", required: true);
        var lead = fields.Text("lead", MaxLead, required: true);
        var reason = fields.Text("reason", MaxReason, required: decision == Verdict.Decline);
        var text = fields.Text("text", DraftCheckJson.MaxDraftBytes);
        if (text is not null && Encoding.UTF8.GetByteCount(text) > DraftCheckJson.MaxDraftBytes) fields.Fail("text", "Is over 64 KiB of UTF-8.");
        if (text is not null && decision == Verdict.Decline) fields.Fail("text", "Goes with \"approve\" only; say in \"reason\" what to write.");
        return fields.Problem is null ? new ApprovalDecision(decision!.Value, lead!, reason, text) : null;
    }
}
