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
}
