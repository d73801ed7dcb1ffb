using System.Diagnostics;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Cli.Plugins;

/// <summary>A plugin in the folder of its author: built where it has to be, and read.</summary>
internal static class PluginSource
{
    /// <summary>The manifest; null after saying what is wrong.</summary>
    public static async Task<PluginManifest?> LoadAsync(string folder, Terminal terminal, CancellationToken cancellation)
    {
        var reading = ManifestReader.Read(folder);
        foreach (var problem in reading.Problems) await terminal.Error.WriteLineAsync(problem.ToString());
        if (reading.Manifest is not { } manifest) return null;
        if (!await BuildAsync(folder, terminal, cancellation)) return null;
        if (manifest.Main is not { } main || File.Exists(Path.Combine(folder, main))) return manifest;
        await terminal.FailAsync($"{Path.Combine(folder, PluginManifest.FileName)}: 'main' names {main}, which is not there");
        return null;
    }

    private static async Task<bool> BuildAsync(string folder, Terminal terminal, CancellationToken cancellation)
    {
        if (Directory.EnumerateFiles(folder, "*.csproj").FirstOrDefault() is not { } project) return true;
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "--nologo", "-v", "quiet", "-clp:NoSummary"]) { RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync(cancellation);
        await build.WaitForExitAsync(cancellation);
        if (build.ExitCode == 0) return true;
        await terminal.Error.WriteAsync(output);
        await terminal.FailAsync($"{project} does not build");
        return false;
    }
}
