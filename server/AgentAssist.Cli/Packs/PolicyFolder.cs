namespace AgentAssist.Cli.Packs;

/// <summary>Finds the folder of policies when nobody names one.</summary>
internal static class PolicyFolder
{
    /// <summary>Environment variable that names the folder.</summary>
    public const string Variable = "AGENTASSIST_POLICIES";

    /// <summary>
    /// The folder <see cref="Variable"/> names, else <c>policies</c> in the current folder or one above it, else beside the program or above it;
    /// null when there is none.
    /// </summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named)) return named;
        return FindUpwards(Directory.GetCurrentDirectory()) ?? FindUpwards(AppContext.BaseDirectory);
    }

    private static string? FindUpwards(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var candidate = Path.Combine(current.FullName, "policies");
            if (HoldsPacks(candidate)) return Path.GetRelativePath(Directory.GetCurrentDirectory(), candidate);
        }

        return null;
    }

    private static bool HoldsPacks(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Any(pack => File.Exists(Path.Combine(pack, "pack.yaml")));
}
