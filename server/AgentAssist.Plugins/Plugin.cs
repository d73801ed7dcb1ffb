using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Packages;
using AgentAssist.Plugins.Supervision;

namespace AgentAssist.Plugins;

/// <summary>An installed plugin as it stands in the server.</summary>
internal sealed record Plugin
{
    public required LedgerEntry Entry { get; init; }

    /// <summary>Null when it cannot be read.</summary>
    public PluginManifest? Manifest { get; init; }

    public required string Folder { get; init; }

    public IReadOnlyList<ManifestProblem> Problems { get; init; } = [];

    /// <summary>Null when it is enabled.</summary>
    public DisabledReason? Disabled { get; init; }

    /// <summary>What a person is told about why it is disabled.</summary>
    public string? Detail { get; init; }

    /// <summary>Keeps its process; null when it has no code or is disabled.</summary>
    public PluginSupervisor? Supervisor { get; init; }

    /// <summary>Whether two readings of the ledger mean the same plugin in the same state.</summary>
    public bool IsSameAs(Plugin other) =>
        Entry.Id == other.Entry.Id && Entry.Version == other.Entry.Version && Entry.Sha256 == other.Entry.Sha256 && Entry.IsEnabled == other.Entry.IsEnabled
        && Entry.Generation == other.Entry.Generation && Entry.Granted.SequenceEqual(other.Entry.Granted) && Disabled == other.Disabled
        && Entry.Configuration.Count == other.Entry.Configuration.Count
        && Entry.Configuration.All(setting => other.Entry.Configuration.TryGetValue(setting.Key, out var value) && value.GetRawText() == setting.Value.GetRawText());
}
