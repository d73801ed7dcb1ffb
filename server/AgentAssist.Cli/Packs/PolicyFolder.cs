using AgentAssist.Engine.Policies;

namespace AgentAssist.Cli.Packs;

/// <summary>Finds the folder of policies when nobody names one.</summary>
internal static class PolicyFolder
{
    /// <summary>
    /// The folder <see cref="PolicyFolders.Variable"/> names, else <c>policies</c> in the current folder or one above it, else beside the program
    /// or above it; null when there is none.
    /// </summary>
    public static string? Find() => FindToWriteIn() ?? Relative(PolicyFolders.FindUpwards(AppContext.BaseDirectory));

    /// <summary>The same, but never beside the program: who writes a file looks for it where he is.</summary>
    public static string? FindToWriteIn()
    {
        var named = Environment.GetEnvironmentVariable(PolicyFolders.Variable);
        return string.IsNullOrEmpty(named) ? Relative(PolicyFolders.FindUpwards(Directory.GetCurrentDirectory())) : named;
    }

    private static string? Relative(string? folder) => folder is null ? null : Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
}
