using System.Text.Json;

namespace AgentAssist.Plugins.Packages;

/// <summary>What the ledger keeps of one plugin.</summary>
public sealed record LedgerEntry
{
    /// <summary><c>publisher.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version in use.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of its files.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whether it may run.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>What it was granted; permissions of a former version stay until it is enabled anew.</summary>
    public IReadOnlyList<string> Granted { get; init; } = [];

    /// <summary>Settings that differ from the defaults.</summary>
    public IReadOnlyDictionary<string, JsonElement> Configuration { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Counts each time it was enabled, so that enabling a faulted plugin once more starts it anew.</summary>
    public int Generation { get; init; }
}
