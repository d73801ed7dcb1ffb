using System.Globalization;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Plugins;
using AgentAssist.Plugins.Calls;
using AgentAssist.Plugins.Packages;
using AgentAssist.Sdk;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentAssist.Benchmarks.Plugins;

/// <summary>What a plugin costs: <c>plugins</c>. Round trips with one plugin and with eight, cold start and memory of Node plugins in the sandbox of this system.</summary>
internal static class PluginsCommand
{
    private const int Warm = 300;
    private const int Calls = 2000;
    private const int Starts = 10;

    public static async Task<int> RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("agentassist-plugins-");
        try
        {
            Console.WriteLine($"sandbox: {PluginHost.SandboxLevel}");
            await RoundTripsAsync(Path.Combine(data.FullName, "one"), 1);
            await RoundTripsAsync(Path.Combine(data.FullName, "eight"), 8);
            await ColdStartsAsync(Path.Combine(data.FullName, "cold"));
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task RoundTripsAsync(string data, int count)
    {
        var codes = Enumerable.Range(1, count).Select(number => Install(data, number)).ToArray();
        await using var host = PluginHost.Open(new PluginFolders(data), NullLogger.Instance);
        if (await host.StartAllAsync() is { } problem) throw new InvalidOperationException(problem);
        var calls = new PluginCalls(host);
        var request = new PluginRequest { Draft = new Draft(new string('a', 480) + " send it asap, ok?"), Language = "en" };
        var took = new List<double>();
        for (var i = 0; i < Warm + Calls; i++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await foreach (var answer in calls.CheckAsync(codes, request, TimeSpan.FromSeconds(5)))
                if (answer.Findings.Count != 1) throw new InvalidOperationException($"{answer.Code}: {answer.Missing}");
            if (i >= Warm) took.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }

        took.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} plugin(s): round trip p50 {took[Calls / 2]:F3} ms, p99 {took[Calls * 99 / 100]:F3} ms; memory {host.Status.Average(plugin => plugin.Memory ?? 0) / (1024 * 1024):F0} MiB each"));
    }

    private static async Task ColdStartsAsync(string data)
    {
        Install(data, 1);
        var took = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var host = PluginHost.Open(new PluginFolders(data), NullLogger.Instance);
            var began = TimeProvider.System.GetTimestamp();
            if (await host.StartAllAsync() is { } problem) throw new InvalidOperationException(problem);
            took.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold start to the answer of initialize: median {Stopwatches.Median(took):F0} ms of {Starts}"));
    }

    /// <summary>A copy of the Node sample under an id of its own; its check's code.</summary>
    private static string Install(string data, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"samples.hello-{number}");
        var folder = Directory.CreateDirectory(Path.Combine(data, "sources", id)).FullName;
        var sample = Path.Combine(Repository.Root, "tests", "plugins", "hello-node");
        File.Copy(Path.Combine(sample, "main.mjs"), Path.Combine(folder, "main.mjs"));
        File.WriteAllText(Path.Combine(folder, "plugin.json"), File.ReadAllText(Path.Combine(sample, "plugin.json")).Replace("samples.hello-node", id, StringComparison.Ordinal));
        var installer = new PluginInstaller(new PluginFolders(data));
        installer.Enable(installer.Install(folder));
        return id;
    }
}
