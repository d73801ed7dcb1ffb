using System.CommandLine;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Packages;

namespace AgentAssist.Cli.Plugins;

/// <summary>Options and arguments of the commands about plugins.</summary>
internal static class PluginOptions
{
    private const string Variable = "AGENTASSIST_DATA";

    public static Option<string?> Data() => new("--data")
    {
        Description = $"Data folder of the server. Default: ${Variable}, else the user's application data.",
        HelpName = "DIR",
    };

    public static Argument<string> Id() => new("ID") { Description = "Id of an installed plugin, such as agentassist.spelling." };

    public static Argument<string> Folder() => new("DIR")
    {
        Description = "The plugin's folder. Default: the current folder.",
        DefaultValueFactory = _ => ".",
    };

    /// <summary>The folders of plugins in the data folder given, or in the one the server takes when nobody names one.</summary>
    public static PluginFolders Folders(string? data)
    {
        var folder = data ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
            folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "AgentAssist");
        return new PluginFolders(Path.GetFullPath(folder));
    }

    /// <summary>An installed plugin; null after saying that there is none.</summary>
    public static async Task<LedgerEntry?> FindAsync(PluginInstaller installer, string id, Terminal terminal)
    {
        var entries = installer.Ledger.Read();
        var entry = entries.FirstOrDefault(entry => entry.Id == id);
        if (entry is null)
        {
            await terminal.FailAsync(entries.Count == 0
                ? $"no plugin '{id}' is installed; install one with 'agentassist plugin install FILE'"
                : $"no plugin '{id}' is installed; there are: {string.Join(", ", entries.Select(entry => entry.Id))}");
        }

        return entry;
    }
}
