using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Packages;

/// <summary>Where plugins and what belongs to them lie in the data folder.</summary>
/// <param name="Data">The data folder of the server (<c>AGENTASSIST_DATA</c>).</param>
public sealed record PluginFolders(string Data)
{
    /// <summary>Folder of all of it.</summary>
    public string Root => Path.Combine(Data, "plugins");

    /// <summary>The ledger: what is installed, enabled, granted and set.</summary>
    public string Ledger => Path.Combine(Root, "plugins.json");

    internal string Packages => Path.Combine(Root, "packages");

    internal string Storage => Path.Combine(Root, "storage");

    internal string Secrets => Path.Combine(Root, "secrets");

    /// <summary>The folder of one version; it is never written to once it is there.</summary>
    internal string Version(string id, SemanticVersion version) => Path.Combine(Packages, id, version.ToString());

    internal string SecretFile(string id, string name) => Path.Combine(Secrets, id, name);

    internal string StorageFile(string id) => Path.Combine(Storage, id + ".json");

    /// <summary>Makes the folders of plugins, for their owner alone: what plugins store and what they may is nobody else's.</summary>
    internal void Create()
    {
        foreach (var folder in new[] { Data, Root, Packages, Storage })
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
