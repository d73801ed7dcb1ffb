using AgentAssist.Server.Approvals;

namespace AgentAssist.Server.Feedback;

/// <summary>An appeal. Its texts are masked; they are removed a day after the answer, and after 30 days at the latest.</summary>
internal sealed record AppealView
{
    /// <summary>Its identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required AppealStatus Status { get; init; }

    /// <summary>Grows with every change; the number in its <c>ETag</c>.</summary>
    public required int Version { get; init; }

    /// <summary>When it was brought.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was answered.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who brought it.</summary>
    public required string? AgentId { get; init; }

    /// <summary>The policy whose rules it speaks of.</summary>
    public required PolicyReference Policy { get; init; }

    /// <summary>The rules.</summary>
    public required IReadOnlyList<RuleName> Rules { get; init; }

    /// <summary>Why the agent thinks the finding wrong.</summary>
    public required string Reason { get; init; }

    /// <summary>The reply; null once removed.</summary>
    public required Draft? Draft { get; init; }

    /// <summary>What was known around it; null once removed.</summary>
    public required Context? Context { get; init; }

    /// <summary>The messages before it; empty once removed.</summary>
    public required IReadOnlyList<Message> Conversation { get; init; }

    /// <summary>What the server found in it; empty once removed.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Who answered.</summary>
    public required string? Lead { get; init; }

    /// <summary>What he answered.</summary>
    public required string? Answer { get; init; }

    public static AppealView Of(Appeal appeal)
    {
        var submitted = SubmittedDraft.Read(appeal.Submitted);
        return new()
        {
            Id = appeal.Id,
            Status = appeal.Status,
            Version = appeal.Version,
            CreatedAt = appeal.CreatedAt,
            EndedAt = appeal.EndedAt,
            AgentId = appeal.AgentId,
            Policy = new PolicyReference(appeal.Policy, appeal.Revision),
            Rules = [.. RuleName.Split(appeal.Rules)],
            Reason = appeal.Reason,
            Draft = submitted?.Request.Draft,
            Context = submitted?.Request.Context,
            Conversation = submitted?.Request.Conversation ?? [],
            Diagnostics = submitted?.Response.Diagnostics ?? [],
            Lead = appeal.Lead,
            Answer = appeal.Answer,
        };
    }
}
