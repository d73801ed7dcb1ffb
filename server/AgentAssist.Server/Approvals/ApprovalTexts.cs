namespace AgentAssist.Server.Approvals;

/// <summary>The texts of a held reply, apart from it: lists do without them, and they go first.</summary>
internal sealed class ApprovalTexts
{
    public string ApprovalId { get; init; } = "";

    /// <summary>The <see cref="SubmittedDraft"/>.</summary>
    public required string Submitted { get; set; }

    /// <summary>What may be sent; null unless approved.</summary>
    public string? ApprovedText { get; set; }
}
