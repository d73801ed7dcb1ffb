using AgentAssist.Server.Feedback;

namespace AgentAssist.Server.Audit;

/// <summary>Something an agent or a lead did. No text unless retention is on, and then masked and for a time.</summary>
internal sealed class StoredEvent
{
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required EventKind Kind { get; init; }

    public List<EventRule> Rules { get; init; } = [];

    public string? Suggestion { get; set; }

    public DismissalScope? Scope { get; set; }

    /// <summary>What the gate had said when a reply was sent in spite of it.</summary>
    public GateDecision? Gate { get; set; }

    /// <summary>In the agent's or the lead's words, masked.</summary>
    public string? Reason { get; set; }

    public string? AgentId { get; init; }

    public required AgentLevel AgentLevel { get; init; }

    public string? Lead { get; set; }

    public string? PolicyId { get; private set; }

    public string? Revision { get; private set; }

    public PolicyReference? Policy
    {
        get => PolicyId is null || Revision is null ? null : new PolicyReference(PolicyId, Revision);
        set => (PolicyId, Revision) = (value?.Id, value?.Revision);
    }

    public string? Channel { get; init; }

    public string? Topic { get; init; }

    public string? ConversationId { get; init; }

    /// <summary>Stands for the customer; says nothing about him.</summary>
    public string? Customer { get; init; }

    /// <summary>The approval or appeal it belongs to.</summary>
    public string? CaseId { get; set; }

    /// <summary>UTF-16 length of the text it speaks of.</summary>
    public int? Length { get; init; }

    /// <summary>Stands for that text.</summary>
    public string? Hash { get; init; }

    /// <summary>That text, masked; null unless retention is on.</summary>
    public string? Text { get; init; }

    /// <summary>When <see cref="Text"/> is removed.</summary>
    public DateTimeOffset? TextUntil { get; init; }
}
