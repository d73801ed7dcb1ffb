using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Packages;

/// <summary>Installs, removes, enables and configures plugins by changing folders and the ledger; servers that watch it follow at once.</summary>
public sealed class PluginInstaller(PluginFolders folders)
{
    /// <summary>The ledger it writes.</summary>
    public PluginLedger Ledger { get; } = new(folders);

    /// <summary>Installs a package. An update keeps what was granted and set; one of an enabled plugin is used at once.</summary>
    /// <param name="path">An <c>.aaplugin</c> file, or a plugin's folder, which is packed first.</param>
    /// <param name="allowDowngrade">Whether an older version may replace a newer one.</param>
    /// <exception cref="PackageFormatException">It is refused; nothing changed.</exception>
    public PluginManifest Install(string path, bool allowDowngrade = false)
    {
        using var package = Open(path);
        folders.Create();
        var unpacked = Path.Combine(folders.Packages, $".new-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(unpacked);
            PackageReader.Extract(package, unpacked);
            var manifest = Check(unpacked);
            Refuse(manifest, allowDowngrade);
            Place(manifest, unpacked);
            return manifest;
        }
        finally
        {
            if (Directory.Exists(unpacked)) Directory.Delete(unpacked, recursive: true);
        }
    }

    /// <summary>Removes a plugin with all its versions, its data and its secrets.</summary>
    public void Uninstall(string id)
    {
        Ledger.Change(id, _ => null);
        foreach (var folder in new[] { Path.Combine(folders.Packages, id), Path.Combine(folders.Secrets, id) })
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        if (File.Exists(folders.StorageFile(id))) File.Delete(folders.StorageFile(id));
    }

    /// <summary>Lets a plugin run with all the permissions its version asks for.</summary>
    public void Enable(PluginManifest manifest) => Ledger.Change(manifest.Id, entry => entry is null ? null : entry with
    {
        IsEnabled = true,
        Granted = [.. manifest.Permissions.Select(permission => permission.Text)],
        Generation = entry.Generation + 1,
    });

    /// <summary>Stops a plugin and keeps it from starting.</summary>
    public void Disable(string id) => Ledger.Change(id, entry => entry is null ? null : entry with { IsEnabled = false });

    /// <summary>Sets one setting; null sets it back to its default.</summary>
    public void Configure(string id, string key, System.Text.Json.JsonElement? value) => Ledger.Change(id, entry =>
    {
        if (entry is null) return null;
        var configuration = entry.Configuration.Where(setting => setting.Key != key).ToDictionary();
        if (value is { } given) configuration[key] = given.Clone();
        return entry with { Configuration = configuration };
    });

    /// <summary>The manifest of an installed plugin; null when its folder cannot be read.</summary>
    public PluginManifest? Manifest(LedgerEntry entry) => ManifestReader.Read(FolderOf(entry)).Manifest;

    internal string FolderOf(LedgerEntry entry) =>
        PluginId.IsId(entry.Id) && SemanticVersion.TryParse(entry.Version, out var version)
            ? folders.Version(entry.Id, version)
            : throw new PackageFormatException($"{folders.Ledger} is damaged: '{entry.Id} {entry.Version}' is no plugin");

    private static FileStream Open(string path)
    {
        if (!Directory.Exists(path))
            return File.Exists(path) ? File.OpenRead(path) : throw new PackageFormatException("there is no such file; name an .aaplugin file or a plugin's folder");
        var packed = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        PackageWriter.Write(path, packed);
        packed.Position = 0;
        return packed;
    }

    private static PluginManifest Check(string folder)
    {
        var reading = ManifestReader.Read(folder);
        if (reading.Manifest is not { } manifest || reading.Problems.Count > 0)
        {
            var prefix = folder.Replace('\\', '/') + "/";
            throw new PackageFormatException(string.Join("\n", reading.Problems.Select(problem => problem.ToString().Replace(prefix, "", StringComparison.Ordinal))));
        }

        if (manifest.Main is { } main && !File.Exists(Path.Combine(folder, main)))
            throw new PackageFormatException($"{PluginManifest.FileName}: 'main' names {main}, which is not in the package; build the plugin first, or mend the name");
        if (!manifest.Engines.Includes(EngineRange.Current)) throw new PackageFormatException(EngineMessage(manifest));
        return manifest;
    }

    internal static string EngineMessage(PluginManifest manifest) =>
        $"{manifest.Id} {manifest.Version} is made for AgentAssist {manifest.Engines}; this is {EngineRange.Current}. Install a version of the plugin for it, or update AgentAssist";

    private void Refuse(PluginManifest manifest, bool allowDowngrade)
    {
        if (Ledger.Find(manifest.Id) is not { } installed || !SemanticVersion.TryParse(installed.Version, out var version)) return;
        if (version.IsNewerThan(manifest.Version) && !allowDowngrade)
            throw new PackageFormatException($"{manifest.Id} {installed.Version} is installed, which is newer; add --allow-downgrade to go back to {manifest.Version}");
    }

    /// <summary>A version is immutable: the same one may be installed again only with the same files.</summary>
    private void Place(PluginManifest manifest, string unpacked)
    {
        var hash = PackageHash.Of(unpacked);
        var folder = folders.Version(manifest.Id, manifest.Version);
        if (Directory.Exists(folder))
        {
            var isInstalled = Ledger.Find(manifest.Id) is { } entry && entry.Version == manifest.Version.ToString();
            if (isInstalled && Ledger.Find(manifest.Id)!.Sha256 != hash)
                throw new PackageFormatException($"{manifest.Id} {manifest.Version} is installed with other files; raise 'version', or uninstall it first");
            // Files of the same version that were changed by hand, or belong to no entry of the ledger, are put right.
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Directory.Move(unpacked, folder);
        Ledger.Change(manifest.Id, entry => entry is null
            ? new LedgerEntry { Id = manifest.Id, Version = manifest.Version.ToString(), Sha256 = hash }
            : entry with { Version = manifest.Version.ToString(), Sha256 = hash, Generation = entry.Generation + 1 });
    }
}
