namespace AgentAssist.Server.Standards;

/// <summary>An agent has read a version of the standards.</summary>
internal sealed class Acknowledgement
{
    public required string Policy { get; init; }

    public required string Version { get; init; }

    public required string AgentId { get; init; }

    public required string? AgentName { get; init; }

    public required DateTimeOffset At { get; init; }
}
