using System.Text.Json;
using AgentAssist.Plugins.Calls;
using AgentAssist.Plugins.Contributions;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Packages;
using AgentAssist.Plugins.Permissions;
using AgentAssist.Plugins.Processes;
using AgentAssist.Plugins.Services;
using AgentAssist.Sdk;
using AgentAssist.Sdk.Protocol;
using StreamJsonRpc;

namespace AgentAssist.Plugins.Development;

/// <summary>Runs a plugin through what the protocol asks of every plugin.</summary>
public sealed class ConformanceTest
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private static readonly (string Name, string Text)[] s_texts =
    [
        ("an empty draft", ""),
        ("an English draft", "Hello Anna, we WILL send it ASAP. Kindly wait!!!"),
        ("a draft with emoji", "👋👋 HELLO 👨‍👩‍👧 world 🏳️‍🌈 ASAP"),
        ("a Russian draft", "Здравствуйте! ПОДОЖДИТЕ, пожалуйста, мы всё исправим.\r\nС уважением"),
        ("a draft of 64 KiB", string.Concat(Enumerable.Repeat("All is well, ASAP. ", 3449))),
        ("a draft with half a character replaced", "odd \uFFFD text \u0000 with nulls"),
    ];

    private readonly PluginLaunch _launch;
    private readonly string[] _codes;
    private readonly List<ConformanceResult> _results = [];

    private ConformanceTest(PluginManifest manifest, string folder, PluginFolders folders, Action<string> log)
    {
        _codes = [.. manifest.Contributes.Of(ContributionCatalog.Checks).Select(check => check.Code)];
        _launch = new PluginLaunch
        {
            Manifest = manifest,
            Folder = Path.GetFullPath(folder),
            Granted = new GrantedPermissions(manifest.Permissions),
            Configuration = PluginLoader.Configuration(manifest, new Dictionary<string, JsonElement>()),
            Folders = folders,
            Log = log,
        };
    }

    /// <summary>Runs all points; those after a process that does not come up are left out.</summary>
    /// <param name="manifest">The plugin.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="folders">Where what it stores goes.</param>
    /// <param name="log">Takes what it prints beside messages.</param>
    public static async Task<IReadOnlyList<ConformanceResult>> RunAsync(PluginManifest manifest, string folder, PluginFolders folders, Action<string> log)
    {
        var test = new ConformanceTest(manifest, folder, folders, log);
        using var fetch = new FetchService();
        var services = new HostServices(test._launch.Granted, new PluginStorage(folders, manifest.Id), new PluginSecrets(folders, manifest.Id), fetch);
        await test.RunAsync(services);
        return test._results;
    }

    private async Task RunAsync(HostServices services)
    {
        if (await StartAsync("answers 'initialize'", services) is not { } process) return;
        foreach (var (name, text) in s_texts) await PointAsync($"checks {name}", () => CheckAsync(process, text));
        if (_codes.Length > 0)
        {
            await PointAsync("answers a second time within 150 ms", () => InTimeAsync(process));
            await PointAsync("answers two calls at once", async () =>
            {
                var both = await Task.WhenAll(CheckAsync(process, "one ASAP"), CheckAsync(process, "two ASAP"));
                return both.FirstOrDefault(problem => problem is not null);
            });
            await PointAsync("goes on after a cancelled call", () => CancelAsync(process));
        }

        await PointAsync("refuses an unknown method with an error", () => UnknownMethodAsync(process));
        await PointAsync("ends within five seconds after 'shutdown'", async () =>
        {
            var ended = process.Ended;
            await process.CallAsync(PluginProtocol.Shutdown, new { }, CancellationToken.None).WaitAsync(s_patience);
            return await process.LeavesWithItsInputAsync() && ended is not null ? null : "it went on after 'shutdown' and the end of its input";
        });
        if (await StartAsync("starts a second time", services) is { } second)
            await PointAsync("ends when its input ends, as when the server dies", async () => await second.LeavesWithItsInputAsync() ? null : "it went on for five seconds");
    }

    private async Task<PluginProcess?> StartAsync(string point, HostServices services)
    {
        try
        {
            var process = await PluginProcess.StartAsync(_launch, services, s_patience, TimeProvider.System);
            _results.Add(new ConformanceResult(point, null));
            return process;
        }
        catch (PluginStartException error)
        {
            _results.Add(new ConformanceResult(point, error.Message));
            return null;
        }
    }

    private async Task PointAsync(string point, Func<Task<string?>> run)
    {
        string? problem;
        try
        {
            problem = await run();
        }
        catch (TimeoutException)
        {
            problem = $"it did not answer within {s_patience.TotalSeconds:0} seconds";
        }
        catch (Exception error) when (error is RemoteRpcException or ObjectDisposedException or JsonException or IOException)
        {
            problem = error.Message;
        }

        _results.Add(new ConformanceResult(point, problem));
    }

    private async Task<string?> CheckAsync(PluginProcess process, string text)
    {
        if (_codes.Length == 0) return null;
        var answer = await process.CallAsync(PluginProtocol.Check, Parameters(text), CancellationToken.None).WaitAsync(s_patience);
        var dropped = new List<string>();
        var findings = new AnswerReader(text, process.UsesUtf32, dropped.Add).Findings(answer, _codes);
        if (findings is null) return "its answer is no object with 'diagnostics'";
        return dropped.Count == 0 ? null : $"dropped {string.Join("; ", dropped.Take(3))}";
    }

    private async Task<string?> InTimeAsync(PluginProcess process)
    {
        var began = TimeProvider.System.GetTimestamp();
        var problem = await CheckAsync(process, "Hello, we answer ASAP.");
        var took = TimeProvider.System.GetElapsedTime(began);
        return problem ?? (took <= PluginCalls.CheckDeadline ? null : $"it took {took.TotalMilliseconds:0} ms");
    }

    private async Task<string?> CancelAsync(PluginProcess process)
    {
        using var cancellation = new CancellationTokenSource();
        var call = process.CallAsync(PluginProtocol.Check, Parameters("cancel ASAP"), cancellation.Token);
        await cancellation.CancelAsync();
        await Task.WhenAny(call, Task.Delay(s_patience));
        if (!call.IsCompleted) return "it never answered the cancelled call: answer it with a result or an error";
        return await CheckAsync(process, "and on ASAP");
    }

    private static async Task<string?> UnknownMethodAsync(PluginProcess process)
    {
        try
        {
            await process.CallAsync("no/such/method", new { }, CancellationToken.None).WaitAsync(s_patience);
            return "it answered with a result; answer with the error -32601";
        }
        catch (RemoteRpcException error) when (error is not ConnectionLostException)
        {
            return null;
        }
    }

    private CheckParams Parameters(string text) => new(_codes, new PluginRequest { Draft = new Draft(text), Language = "en", UiLanguage = "en" });
}
