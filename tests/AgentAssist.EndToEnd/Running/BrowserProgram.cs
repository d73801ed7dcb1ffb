using System.Diagnostics;
using Microsoft.Playwright;

namespace AgentAssist.EndToEnd.Running;

/// <summary>Finds a Chromium to test with, or gets one.</summary>
internal static class BrowserProgram
{
    private const string Setting = "AGENTASSIST_BROWSER";

    private static readonly string[] Chromiums = OperatingSystem.IsWindows()
        ? InProgramFolders(@"Chromium\Application\chrome.exe")
        : OperatingSystem.IsMacOS()
            ? ["/Applications/Chromium.app/Contents/MacOS/Chromium"]
            : OnPath("chromium", "chromium-browser");

    // From version 137 on, the makers' own builds load no unpacked extension from the command line: better than nothing, but last.
    private static readonly string[] Branded = OperatingSystem.IsWindows()
        ? InProgramFolders(@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe")
        : OperatingSystem.IsMacOS()
            ? ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"]
            : OnPath("google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable");

    /// <summary>The program to start.</summary>
    /// <exception cref="InvalidOperationException">There is none and none could be installed.</exception>
    public static string Find(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"{Setting} names {named}, which does not exist.");
        var own = playwright.Chromium.ExecutablePath;
        return FirstThere([own, .. Chromiums])
            ?? InstalledByPlaywright(own)
            ?? InstalledByApt()
            ?? FirstThere(Branded)
            ?? throw new InvalidOperationException(
                $"No browser to test with was found, and none could be installed. Install Chromium, or set {Setting} to the path of one.");
    }

    private static string? InstalledByPlaywright(string own) => Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0 && File.Exists(own) ? own : null;

    private static string? InstalledByApt()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || OnPath("apt-get").Length == 0) return null;
        Run("apt-get", "update", "-q");
        Run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core");
        return FirstThere(OnPath("chromium", "chromium-browser"));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }

    private static string? FirstThere(IEnumerable<string> paths) => paths.FirstOrDefault(File.Exists);

    private static string[] OnPath(params string[] names) =>
    [
        .. from name in names
           from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
           let path = Path.Combine(folder, name)
           where File.Exists(path)
           select path,
    ];

    private static string[] InProgramFolders(params string[] paths) =>
    [
        .. from path in paths
           from folder in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
           let root = Environment.GetEnvironmentVariable(folder)
           where root is not null
           select Path.Combine(root, path),
    ];
}
