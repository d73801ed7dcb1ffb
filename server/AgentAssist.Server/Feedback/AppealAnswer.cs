using AgentAssist.Server.Approvals;
using AgentAssist.Server.Drafts;

namespace AgentAssist.Server.Feedback;

/// <summary>A lead's answer to an appeal.</summary>
/// <param name="Decision">Who is right.</param>
/// <param name="Lead">Who answers, 1 to 100 characters.</param>
/// <param name="Answer">Why, for the agent, 1 to 1000 characters.</param>
internal sealed record AppealAnswer(AppealVerdict Decision, string Lead, string Answer)
{
    /// <summary>Reads a body; null when the fields hold errors.</summary>
    public static AppealAnswer? Read(JsonFields fields)
    {
        var decision = fields.Choice<AppealVerdict>("decision", required: true);
        var lead = fields.Text("lead", ApprovalDecision.MaxLead, required: true);
        var answer = fields.Text("answer", ApprovalDecision.MaxReason, required: true);
        return fields.Problem is null ? new AppealAnswer(decision!.Value, lead!, answer!) : null;
    }
}
