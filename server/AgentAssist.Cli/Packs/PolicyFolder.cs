using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Packs;

/// <summary>Finds the folder of policies when nobody names one.</summary>
internal static class PolicyFolder
{
    /// <summary>
    /// The folder <see cref="PolicyFolders.Variable"/> names, else <c>policies</c> in the current folder or one above it, else beside the program
    /// or above it; null when there is none.
    /// </summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(PolicyFolders.Variable);
        if (!string.IsNullOrEmpty(named)) return named;
        var current = Directory.GetCurrentDirectory();
        var found = PolicyFolders.FindUpwards(current) ?? PolicyFolders.FindUpwards(AppContext.BaseDirectory);
        return found is null ? null : Path.GetRelativePath(current, found);
    }
}
