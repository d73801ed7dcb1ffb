using System.Text.Json;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Packages;
using AgentAssist.Plugins.Permissions;

namespace AgentAssist.Plugins.Processes;

/// <summary>All that is needed to start one plugin.</summary>
internal sealed record PluginLaunch
{
    public required PluginManifest Manifest { get; init; }

    /// <summary>Its folder.</summary>
    public required string Folder { get; init; }

    /// <summary>SHA-256 of its files as installed; null when they may change, as while it is written.</summary>
    public string? Sha256 { get; init; }

    public required GrantedPermissions Granted { get; init; }

    /// <summary>Settings, defaults filled in.</summary>
    public required JsonElement Configuration { get; init; }

    public required PluginFolders Folders { get; init; }

    public Sandbox Sandbox { get; init; } = Sandbox.Best;

    public bool WaitForDebugger { get; init; }

    /// <summary>Takes each message: <c>→</c> to the plugin, <c>←</c> from it.</summary>
    public Action<string>? Trace { get; init; }

    /// <summary>Takes what it prints beside messages and to standard error; null for the server's log.</summary>
    public Action<string>? Log { get; init; }
}
