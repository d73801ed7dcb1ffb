using System.Text.Json;
using AgentAssist.Plugins.Packages;
using AgentAssist.Plugins.Permissions;

namespace AgentAssist.Plugins.Services;

/// <summary>Secrets an operator laid down for one plugin: a file each, <c>plugins/secrets/ID/NAME</c> in the data folder.</summary>
internal sealed class PluginSecrets(PluginFolders folders, string id)
{
    public JsonElement? Read(string name)
    {
        // The name was granted, so it has the form of a permission and leads nowhere else.
        if (!Permission.TryParse(Permission.Secrets + name, out _)) return null;
        try
        {
            return JsonSerializer.SerializeToElement(File.ReadAllText(folders.SecretFile(id, name)).TrimEnd('\r', '\n'));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
