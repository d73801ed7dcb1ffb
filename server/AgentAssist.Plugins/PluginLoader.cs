using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.Plugins.Contributions;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Packages;
using AgentAssist.Plugins.Permissions;
using AgentAssist.Plugins.Supervision;

namespace AgentAssist.Plugins;

/// <summary>Reads an installed plugin and decides whether it may run.</summary>
internal sealed class PluginLoader(PluginFolders folders)
{
    private readonly PluginInstaller _installer = new(folders);

    /// <summary>The plugin without its process.</summary>
    public Plugin Load(LedgerEntry entry)
    {
        var folder = _installer.FolderOf(entry);
        var reading = ManifestReader.Read(folder);
        var (disabled, detail) = entry.IsEnabled ? WhyNot(entry, folder, reading) : (DisabledReason.ByUser, null);
        return new Plugin { Entry = entry, Folder = folder, Manifest = reading.Manifest, Problems = reading.Problems, Disabled = disabled, Detail = detail };
    }

    /// <summary>Its settings, defaults filled in; values of another type than declared are left at their default.</summary>
    public static JsonElement Configuration(PluginManifest manifest, IReadOnlyDictionary<string, JsonElement> given)
    {
        var configuration = new JsonObject();
        foreach (var property in manifest.Contributes.Of(ContributionCatalog.Configuration))
        {
            var value = given.TryGetValue(property.Key, out var set) && property.Accepts(set) ? set : property.Default;
            configuration[property.Key] = JsonNode.Parse(value.GetRawText());
        }

        return JsonSerializer.SerializeToElement(configuration);
    }

    private static (DisabledReason? Reason, string? Detail) WhyNot(LedgerEntry entry, string folder, ManifestReading reading)
    {
        if (!Directory.Exists(folder)) return (DisabledReason.Tampered, $"its files are gone; install {entry.Id} again");
        if (PackageHash.Of(folder) != entry.Sha256) return (DisabledReason.Tampered, $"its files changed since it was installed; install {entry.Id} again");
        if (reading.Manifest is not { } manifest) return (DisabledReason.InvalidManifest, string.Join("\n", reading.Problems));
        if (!manifest.Engines.Includes(EngineRange.Current)) return (DisabledReason.Engine, PluginInstaller.EngineMessage(manifest));
        var added = manifest.Permissions.Where(permission => !entry.Granted.Contains(permission.Text)).ToArray();
        return added.Length == 0 ? (null, null) : (DisabledReason.NewPermissions, NewPermissions(manifest, added));
    }

    private static string NewPermissions(PluginManifest manifest, Permission[] added) =>
        $"{manifest.Id} {manifest.Version} asks for more than was granted: {string.Join(", ", added.Select(permission => $"{permission} ({permission.Meaning})"))}. "
        + $"Grant it with 'agentassist plugin enable {manifest.Id}'";
}
