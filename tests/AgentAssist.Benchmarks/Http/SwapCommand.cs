using System.Globalization;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Benchmarks.Http;

/// <summary>
/// Changes a pack of a server that works at 30 % of its top rate, again and again: <c>swap</c>. No request may fail, and answers of every revision must come.
/// </summary>
internal static class SwapCommand
{
    private const int Swaps = 5;
    private const int SecondsASwap = 3;
    private const double Share = 0.3;

    public static async Task<int> RunAsync()
    {
        var policies = Directory.CreateTempSubdirectory("agentassist-policies-");
        try
        {
            Copy(Path.Combine(Repository.Root, "policies"), policies.FullName);
            return await MeasureAsync(policies.FullName);
        }
        finally
        {
            policies.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(string policies)
    {
        var environment = new Dictionary<string, string> { ["AGENTASSIST_POLICIES"] = policies };
        await using var server = ServerProcess.Start(environment, "--urls", "http://127.0.0.1:0");
        using var client = await server.ReadyAsync();
        await OwnProcess.WarmUpAsync(client.BaseAddress!);
        var top = await OwnProcess.LoadAsync(client.BaseAddress!, SecondsASwap);
        var rate = top.Rate * Share;
        var calm = await OwnProcess.LoadAsync(client.BaseAddress!, SecondsASwap, rate);
        var load = OwnProcess.LoadAsync(client.BaseAddress!, (Swaps + 1) * SecondsASwap, rate);
        for (var swap = 1; swap <= Swaps; swap++)
        {
            await Task.Delay(TimeSpan.FromSeconds(SecondsASwap));
            await File.AppendAllTextAsync(Path.Combine(policies, "core", "pack.yaml"), $"# {swap}\n");
        }

        var swapped = await load;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"top rate {top.Rate:F0} requests a second; loads of {rate:F0}"));
        Print("no swap", calm);
        Print($"{Swaps} swaps", swapped);
        return Goal.Report(
        [
            new Goal("failed requests", swapped.Failures, 0),
            new Goal("revisions that answered", swapped.Revisions.Count, Swaps + 1, IsLeast: true),
        ]);
    }

    private static void Print(string name, LoadResult result) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-10}{result.Requests,8} requests, p50 {result.Median:F2}, p99 {result.Percentile99:F2}, worst {result.Worst:F1} ms"));

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
