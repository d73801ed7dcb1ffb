using AgentAssist.Plugins.Processes;
using AgentAssist.Plugins.Supervision;

namespace AgentAssist.Plugins;

/// <summary>What is told of one plugin.</summary>
public sealed record PluginStatus
{
    /// <summary><c>publisher.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version in use.</summary>
    public required string Version { get; init; }

    /// <summary>Short name.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required PluginState State { get; init; }

    /// <summary>Why it is disabled; null when it is not.</summary>
    public DisabledReason? DisabledReason { get; init; }

    /// <summary>What a person should know: why it is disabled or down, the end of its log; null when there is nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>How far the operating system shuts it in; null when it has no code.</summary>
    public SandboxLevel? Sandbox { get; init; }

    /// <summary>Permissions granted.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Contribution points it adds to.</summary>
    public required IReadOnlyList<string> Contributes { get; init; }

    /// <summary>Contributions that are not asked now, because they failed three times in a row.</summary>
    public required IReadOnlyList<string> Muted { get; init; }

    /// <summary>What was counted of its calls; null when it has no code or is disabled.</summary>
    public CallFigures? Calls { get; init; }

    /// <summary>Resident memory of its process and that one's children in bytes; null when none runs.</summary>
    public long? Memory { get; init; }

    /// <summary>Errors of its manifest that spoil a part of it.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}
