using AgentAssist.Cli.Terminals;
using AgentAssist.Composition;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Text.Inflection;
using AgentAssist.Plugins;

namespace AgentAssist.Cli.Packs;

/// <summary>Opens policies to check against; a pack with errors is refused, because silence would look like a clean draft.</summary>
internal static class PolicyLoader
{
    private const int MaxProblems = 20;

    private static readonly Lazy<Inflector> LoadedInflector = new(() => Inflector.Load(Inflector.DefaultFolder));

    /// <summary>Knows the forms of words; loaded once.</summary>
    public static IInflector WordForms => LoadedInflector.Value;

    public static PolicyHost Open(string folder) => PolicyHost.Open(folder, WordForms);

    /// <summary>The policies of a folder; null after saying what is wrong with them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="terminal">Where problems are told.</param>
    /// <param name="plugins">Plugins whose packs join; null for none.</param>
    public static async Task<PolicySet?> LoadAsync(string folder, Terminal terminal, PluginHost? plugins = null)
    {
        using var host = PolicyHost.Open(folder, WordForms, joined: plugins is null ? null : plugins.JoinedPacks);
        var errors = host.Problems.Where(problem => problem.IsError).ToList();
        if (errors.Count == 0) return host.Current;

        foreach (var problem in errors.Take(MaxProblems)) await terminal.Error.WriteLineAsync(problem.ToString());
        await terminal.FailAsync($"{folder}: the policies have {Words.Count(errors.Count, "error")}; mend them first ('agentassist pack lint {folder}' lists all)");
        return null;
    }
}
