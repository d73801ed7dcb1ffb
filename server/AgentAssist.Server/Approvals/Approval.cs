namespace AgentAssist.Server.Approvals;

/// <summary>A held reply and what a lead decided about it.</summary>
internal sealed class Approval
{
    /// <summary>How long the texts stay after it ended, for the agent's page to fetch them.</summary>
    public static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(1);

    public required string Id { get; init; }

    public ApprovalStatus Status { get; set; }

    /// <summary>Grows with every change; two leads who decide at once cannot both win.</summary>
    public int Version { get; set; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was decided or expired.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public string? AgentId { get; init; }

    public string? Channel { get; init; }

    public string? Topic { get; init; }

    public string? ConversationId { get; init; }

    public required string Policy { get; init; }

    public required string Revision { get; init; }

    /// <summary>The rules that hold it, with spaces between.</summary>
    public required string Codes { get; init; }

    /// <summary>Equal for the same reply submitted twice.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Its texts; null once removed, and where they were not asked for.</summary>
    public ApprovalTexts? Texts { get; init; }

    public string? Lead { get; set; }

    public string? Reason { get; set; }

    public bool IsEdited { get; set; }

    /// <summary>The status now, also when nobody has noted yet that its time is over.</summary>
    public ApprovalStatus StatusAt(DateTimeOffset now) => Status == ApprovalStatus.Pending && ExpiresAt <= now ? ApprovalStatus.Expired : Status;
}
