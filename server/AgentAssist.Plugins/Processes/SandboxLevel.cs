using System.Text.Json.Serialization;

namespace AgentAssist.Plugins.Processes;

/// <summary>How far the operating system shuts a plugin in, from least to most.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SandboxLevel>))]
public enum SandboxLevel
{
    /// <summary>Not at all: only the protocol, the environment and the deadlines protect.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>Memory, open files and priority are limited.</summary>
    [JsonStringEnumMemberName("limited")] Limited,

    /// <summary>Also no network.</summary>
    [JsonStringEnumMemberName("no-network")] NoNetwork,

    /// <summary>Also its own process tree, no capabilities, its package read-only and the server's data folder hidden.</summary>
    [JsonStringEnumMemberName("isolated")] Isolated,
}
