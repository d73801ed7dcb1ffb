using System.Diagnostics;
using System.Globalization;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Benchmarks.Replays;

/// <summary><c>replay-memory</c>: the most memory <c>agentassist replay</c> takes, as a process of its own, with archives of growing size.</summary>
internal static class ReplayMemoryCommand
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public static async Task<int> RunAsync(string[] options)
    {
        var most = options is ["--most", var given] ? int.Parse(given, CultureInfo.InvariantCulture) : Sizes[^1];
        var folder = Directory.CreateTempSubdirectory("agentassist-replay-bench-");
        try
        {
            var peaks = new List<(int Size, double Megabytes)>();
            foreach (var size in Sizes.Where(size => size <= most))
            {
                var path = ReplayArchive.Write(folder.FullName, size);
                peaks.Add((size, await PeakAsync(path)));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,9} replies, {new FileInfo(path).Length / 1e6,7:0} MB: peak {peaks[^1].Megabytes:0} MB"));
                File.Delete(path);
            }

            return Goal.Report([.. peaks.Skip(1).Select(peak => new Goal($"memory with {peak.Size} replies by that with {peaks[0].Size}", peak.Megabytes / peaks[0].Megabytes, 1.2))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> PeakAsync(string archive)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "agentassist.dll"), "replay", archive, "--format", "html"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [PolicyFolders.Variable] = PolicyFolders.FindUpwards(AppContext.BaseDirectory)! },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, ended) = (0L, process.WaitForExitAsync());
        while (await Task.WhenAny(ended, Task.Delay(50)) != ended)
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.PeakWorkingSet64);
        }

        if (process.ExitCode != 0) throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        await output;
        return peak / 1e6;
    }
}
