namespace AgentAssist.Engine.Policies;

/// <summary>Finds the folder of packs and policies when nobody names one.</summary>
public static class PolicyFolders
{
    /// <summary>Environment variable that names the folder.</summary>
    public const string Variable = "AGENTASSIST_POLICIES";

    /// <summary>The nearest folder <c>policies</c> with a pack in it, in a folder or above it; null when there is none.</summary>
    /// <param name="folder">Where to begin; the folder of the program finds the packs published beside it, or the repository's.</param>
    public static string? FindUpwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "policies");
            if (HoldsPacks(candidate)) return candidate;
        }

        return null;
    }

    private static bool HoldsPacks(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Any(pack => File.Exists(Path.Combine(pack, "pack.yaml")));
}
