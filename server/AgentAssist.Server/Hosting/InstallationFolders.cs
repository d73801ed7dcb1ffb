using AgentAssist.Engine.Policies;

namespace AgentAssist.Server.Hosting;

/// <summary>Finds what lies beside the program: in a clone the repository's folders, else the published ones.</summary>
internal sealed class InstallationFolders(string programFolder)
{
    private readonly string? _repository = FindRepository(programFolder);

    /// <summary>Where the database lies when nobody says where; empty for a user without a folder for applications.</summary>
    public static string UserData => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify)
        is { Length: > 0 } folder ? Path.Combine(folder, "AgentAssist") : "";

    /// <summary>The shipped policy packs; the place where they should be when there are none.</summary>
    public string Policies => PolicyFolders.FindUpwards(programFolder) ?? Path.Combine(programFolder, "policies");

    /// <summary>The overlay as a page script; there is none until the extension is built.</summary>
    public string PageScript => _repository is null
        ? Path.Combine(programFolder, "wwwroot", "overlay", "agentassist.js")
        : Path.Combine(_repository, "extension", "dist", "page", "agentassist.js");

    private static string? FindRepository(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "AgentAssist.sln"))) return at.FullName;
        }

        return null;
    }
}
