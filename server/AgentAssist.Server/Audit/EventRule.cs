namespace AgentAssist.Server.Audit;

/// <summary>A rule an event speaks of.</summary>
internal sealed class EventRule
{
    public string EventId { get; init; } = "";

    public required string Source { get; init; }

    public required string Code { get; init; }
}
