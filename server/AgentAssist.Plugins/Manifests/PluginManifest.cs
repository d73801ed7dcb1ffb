using AgentAssist.Plugins.Contributions;
using AgentAssist.Plugins.Permissions;

namespace AgentAssist.Plugins.Manifests;

/// <summary>A plugin as its <c>plugin.json</c> describes it.</summary>
public sealed record PluginManifest
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "plugin.json";

    /// <summary><c>publisher.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required SemanticVersion Version { get; init; }

    /// <summary>Short name for people; the id when none is written.</summary>
    public required string Title { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>Versions of AgentAssist it runs in.</summary>
    public required EngineRange Engines { get; init; }

    /// <summary>File of the package that is run: <c>.dll</c>, <c>.js</c>, <c>.mjs</c>, <c>.cjs</c> or <c>.py</c>; null when there is a command or no code.</summary>
    public string? Main { get; init; }

    /// <summary>Program with arguments; a first part that begins with <c>./</c> lies in the package. Empty when there is none.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>What starts it: the events written and those its contributions imply.</summary>
    public IReadOnlyList<string> ActivationEvents { get; init; } = [];

    /// <summary>What it asks for.</summary>
    public IReadOnlyList<Permission> Permissions { get; init; } = [];

    /// <summary>What it adds, by contribution point; entries with errors are left out.</summary>
    public required ContributionSet Contributes { get; init; }

    /// <summary>Whether a process runs for it.</summary>
    public bool HasCode => Main is not null || Command.Count > 0;
}
