namespace AgentAssist.Server.Feedback;

/// <summary>A finding an agent brings before the leads.</summary>
internal sealed class Appeal
{
    /// <summary>How long the texts of an appeal nobody answers are kept; those of an answered one go a day later.</summary>
    public static readonly TimeSpan KeptOpen = TimeSpan.FromDays(30);

    public required string Id { get; init; }

    public AppealStatus Status { get; set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; set; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? AgentId { get; init; }

    public required string Policy { get; init; }

    public required string Revision { get; init; }

    /// <summary><c>source/code</c> of the rules, with spaces between.</summary>
    public required string Rules { get; init; }

    /// <summary>Why the agent thinks the finding wrong, masked.</summary>
    public required string Reason { get; init; }

    /// <summary>The <see cref="Approvals.SubmittedDraft"/> with its texts masked; null once its time is over.</summary>
    public string? Submitted { get; set; }

    public string? Lead { get; set; }

    /// <summary>What the lead answered.</summary>
    public string? Answer { get; set; }
}
