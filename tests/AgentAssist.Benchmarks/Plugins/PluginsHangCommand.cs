using System.Globalization;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.Benchmarks.Http;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Plugins.Packages;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Benchmarks.Plugins;

/// <summary>
/// Whether a plugin that hangs slows the built-in result: <c>plugins-hang</c>. Two servers with the same packs, one with a plugin that computes
/// without end at the first draft it sees; ten interleaved pairs of loads at 30 % of the top rate, over event streams up to <c>event: result</c>.
/// </summary>
internal static class PluginsHangCommand
{
    private const int Pairs = 10;
    private const int Seconds = 4;
    private const double Share = 0.3;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("agentassist-hang-");
        try
        {
            return await MeasureAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(string folder)
    {
        await using var calm = Start(Path.Combine(folder, "calm"), hangs: false);
        await using var hanging = Start(Path.Combine(folder, "hanging"), hangs: true);
        using var one = await calm.ReadyAsync();
        using var other = await hanging.ReadyAsync();
        var rate = await TopRateAsync(one.BaseAddress!) * Share;
        await OwnProcess.WarmUpAsync(other.BaseAddress!);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loads of {rate:F0} requests a second"));
        var medians = new List<double>();
        var tails = new List<double>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var without = await OwnProcess.LoadEventsAsync(one.BaseAddress!, Seconds, rate);
            var with = await OwnProcess.LoadEventsAsync(other.BaseAddress!, Seconds, rate);
            if (without.Failures + with.Failures > 0) throw new InvalidOperationException($"{without.Failures + with.Failures} requests failed.");
            medians.Add(with.Median / without.Median);
            tails.Add(with.Percentile99 / without.Percentile99);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"pair {pair + 1,2}: p50 {without.Median:F2} and {with.Median:F2} ms, p99 {without.Percentile99:F2} and {with.Percentile99:F2} ms"));
        }

        return Goal.Report(
        [
            new Goal("median with a hanging plugin by that without", Stopwatches.Median(medians), 1.1),
            new Goal("99th percentile with a hanging plugin by that without", Stopwatches.Median(tails), 1.25),
        ]);
    }

    private static async Task<double> TopRateAsync(Uri server)
    {
        await OwnProcess.WarmUpAsync(server);
        return (await OwnProcess.LoadAsync(server, Seconds)).Rate;
    }

    private static ServerProcess Start(string folder, bool hangs)
    {
        var policies = Path.Combine(folder, "policies");
        CopyFolder(Path.Combine(Repository.Root, "policies"), policies);
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        if (hangs)
        {
            File.WriteAllText(Path.Combine(policies, "core", "rules", "hang.yaml"), """
                rule: hang
                title: {en: Hang, ru: Hang, uk: Hang}
                severity: hint
                mode: shadow
                find: {check: samples.hang}
                message: {en: Hang., ru: Hang., uk: Hang.}

                """);
            var plugin = Directory.CreateDirectory(Path.Combine(folder, "plugin")).FullName;
            File.WriteAllText(Path.Combine(plugin, "plugin.json"), """{"id": "samples.hang", "version": "1.0.0", "engines": {"agentassist": "^1.0"}, "main": "main.js", "contributes": {"checks": [{"code": "samples.hang"}]}}""");
            File.WriteAllText(Path.Combine(plugin, "main.js"), """
                require('node:readline').createInterface({input: process.stdin}).on('line', (line) => {
                  const {id, method} = JSON.parse(line);
                  if (method === 'initialize') console.log(JSON.stringify({jsonrpc: '2.0', id, result: {protocolVersion: 1}}));
                  else if (method === 'draft/check') for (;;) Math.random();
                });
                """);
            var installer = new PluginInstaller(new PluginFolders(data));
            installer.Enable(installer.Install(plugin));
        }

        return ServerProcess.Start(new Dictionary<string, string> { ["AGENTASSIST_POLICIES"] = policies, ["AGENTASSIST_DATA"] = data }, "--urls", "http://127.0.0.1:0");
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
