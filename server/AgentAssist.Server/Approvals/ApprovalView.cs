using System.Text.Json.Serialization;

namespace AgentAssist.Server.Approvals;

/// <summary>A held reply with all there is to know. Texts are removed a day after it ended.</summary>
internal sealed record ApprovalView : ApprovalSummary
{
    private ApprovalView(ApprovalSummary summary) : base(summary)
    {
    }

    /// <summary>The reply as the agent wrote it; null once removed.</summary>
    [JsonPropertyOrder(1)]
    public Draft? Draft { get; init; }

    /// <summary>What was known around it; null once removed.</summary>
    [JsonPropertyOrder(1)]
    public Context? Context { get; init; }

    /// <summary>The messages before it; empty once removed.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<Message> Conversation { get; init; }

    /// <summary>What was found in it; empty once removed.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>What may be sent; null unless approved, and once removed.</summary>
    [JsonPropertyOrder(1)]
    public string? ApprovedText { get; init; }

    /// <summary>Whether the approved text is the lead's.</summary>
    [JsonPropertyOrder(1)]
    public required bool IsEdited { get; init; }

    /// <summary>What was found in the text as the lead edited it; null when he did not.</summary>
    [JsonPropertyOrder(1)]
    public ApprovalRecheck? Recheck { get; init; }

    internal static new ApprovalView Of(Approval approval, DateTimeOffset now)
    {
        var submitted = SubmittedDraft.Read(approval.Texts?.Submitted);
        return new(ApprovalSummary.Of(approval, now))
        {
            Draft = submitted?.Request.Draft,
            Context = submitted?.Request.Context,
            Conversation = submitted?.Request.Conversation ?? [],
            Diagnostics = submitted?.Response.Diagnostics ?? [],
            ApprovedText = approval.Texts?.ApprovedText,
            IsEdited = approval.IsEdited,
            Recheck = submitted?.Recheck is { } recheck ? new ApprovalRecheck(recheck.Gate, recheck.Diagnostics) : null,
        };
    }
}
