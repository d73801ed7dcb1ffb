using System.CommandLine;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Packs;

/// <summary>Where policies come from, for every command that needs them.</summary>
internal static class PolicyOptions
{
    public static Option<string?> Folder() => new("--policies")
    {
        Description = $"Folder of packs and policies. Default: ${PolicyFolders.Variable}, else the nearest folder 'policies' upwards.",
        HelpName = "DIR",
    };

    public static Argument<string?> Pack() => new("DIR")
    {
        Description = $"A pack or a folder of packs. Default: ${PolicyFolders.Variable}, else the nearest folder 'policies' upwards.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The folder to use; null after saying why there is none.</summary>
    public static async Task<string?> FindAsync(string? named, Terminal terminal)
    {
        var folder = named ?? PolicyFolder.Find();
        if (folder is null)
        {
            await terminal.FailAsync($"no policies found; name their folder or set {PolicyFolders.Variable}");
        }
        else if (!Directory.Exists(folder))
        {
            await terminal.FailAsync($"{folder}: there is no such folder; name a pack or a folder of packs");
            return null;
        }

        return folder;
    }
}
