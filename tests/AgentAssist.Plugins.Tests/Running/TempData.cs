using System.Text.Json;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Packages;

namespace AgentAssist.Plugins.Tests.Running;

/// <summary>A data folder of its own.</summary>
internal sealed class TempData : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentassist-data-");

    public TempData() => (Folders, Installer) = (new PluginFolders(_folder.FullName), new PluginInstaller(new PluginFolders(_folder.FullName)));

    public PluginFolders Folders { get; }

    public PluginInstaller Installer { get; }

    public string Path => _folder.FullName;

    /// <summary>Installs and enables a plugin's folder with some settings.</summary>
    public PluginManifest Enable(string plugin, params (string Key, string Value)[] configuration)
    {
        var manifest = Installer.Install(plugin);
        foreach (var (key, value) in configuration) Installer.Configure(manifest.Id, key, JsonSerializer.SerializeToElement(value));
        Installer.Enable(manifest);
        return manifest;
    }

    /// <summary>A folder with a plugin made of these files.</summary>
    public string Plugin(string manifest, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(_folder.FullName, "sources", Guid.NewGuid().ToString("N"))).FullName;
        File.WriteAllText(System.IO.Path.Combine(folder, "plugin.json"), manifest);
        foreach (var (name, text) in files)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.Combine(folder, name))!);
            File.WriteAllText(System.IO.Path.Combine(folder, name), text);
        }

        return folder;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
