using System.Diagnostics;

namespace AgentAssist.Benchmarks.Inflection;

/// <summary>A dictionary used for measuring only: one in a given folder, or one npm puts into a folder deleted afterwards.</summary>
internal sealed class FetchedDictionary(string folder) : IDisposable
{
    private string? _temporaryFolder;

    public string Folder { get; } = folder;

    public static FetchedDictionary Fetch(string package)
    {
        var temporary = Directory.CreateTempSubdirectory("agentassist-dictionary-").FullName;
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd.exe", ["/c", "npm", "install", "--no-save", "--prefix", temporary, package])
            : new ProcessStartInfo("npm", ["install", "--no-save", "--prefix", temporary, package]);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"npm install {package} ended with {process.ExitCode}");

        var name = package.Split('@')[0];
        return new FetchedDictionary(Path.Combine(temporary, "node_modules", name)) { _temporaryFolder = temporary };
    }

    public void Dispose()
    {
        if (_temporaryFolder is not null)
            Directory.Delete(_temporaryFolder, recursive: true);
    }
}
