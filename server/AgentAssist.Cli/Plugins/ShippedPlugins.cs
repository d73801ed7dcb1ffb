namespace AgentAssist.Cli.Plugins;

/// <summary>Plugins that come with the program: in a clone in <c>server/plugins</c>, else in <c>plugins</c> beside it.</summary>
internal static class ShippedPlugins
{
    /// <summary>The folder of one; null when there is none of that name.</summary>
    public static string? Find(string name)
    {
        if (name.AsSpan().ContainsAny('/', '\\', '.')) return null;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            foreach (var folder in new[] { Path.Combine(at.FullName, "server", "plugins", name), Path.Combine(at.FullName, "plugins", name) })
                if (File.Exists(Path.Combine(folder, "plugin.json"))) return folder;
        }

        return null;
    }
}
