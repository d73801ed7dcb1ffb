using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using AgentAssist.Plugins.Packages;
using AgentAssist.Plugins.Tests.Running;
using AgentAssist.Server.Tests.Approvals;
using AgentAssist.Server.Tests.Running;
using Microsoft.Extensions.Time.Testing;

namespace AgentAssist.Server.Tests.Plugins;

/// <summary>Plugins that come and go while the server runs.</summary>
public sealed class PluginsTests
{
    private const string Hurry = """
        rule: hurry
        title: {en: A hurry without a time, ru: Спешка без срока, uk: Поспіх без терміну}
        severity: warning
        mode: confirm
        find: {check: CODE}
        message: {en: "{message}", ru: "{message}", uk: "{message}"}
        """;

    [Fact]
    public async Task ACheckOfAPluginIsPartOfTheAnswerAsSoonAsItIsEnabled()
    {
        await using var server = await StartAsync("samples.hello-node");
        var before = await server.Client.CheckedAsync(Api.Body("Send it asap."));
        Assert.Equal([("house/hurry", "not-configured")], Incomplete(before));

        Enable(server, SamplePlugins.Node);
        await StateAsync(server, "active");

        var answer = await Eventually.ReadAsync(() => server.Client.CheckedAsync(Api.Body("Send it asap.")), answer => answer.Codes().Length > 0);
        Assert.Equal(["hurry"], answer.Codes());
        Assert.Empty(Incomplete(answer));
        Assert.Equal("confirm", answer.GetProperty("gate").GetProperty("decision").GetString());
        var finding = answer.GetProperty("diagnostics")[0];
        Assert.Equal("Name a time instead.", finding.GetProperty("message").GetString());
        Assert.Equal("today", finding.GetProperty("actions")[0].GetProperty("edits")[0].GetProperty("newText").GetString());
        var plugin = await StateAsync(server, "active");
        Assert.True(plugin.GetProperty("calls").GetProperty("calls").GetInt32() >= 1);
        Assert.True(plugin.GetProperty("memory").GetInt64() > 0);
        Assert.Contains(plugin.GetProperty("sandbox").GetString(), new[] { "none", "limited", "no-network", "isolated" });

        new PluginInstaller(new PluginFolders(server.Data)).Disable("samples.hello-node");
        await StateAsync(server, "disabled");
        var after = await server.Client.CheckedAsync(Api.Body("Send it asap."));
        Assert.Equal([("house/hurry", "disabled"), ("samples.hello-node", "disabled")], Incomplete(after));
    }

    [Fact]
    public async Task AListOfPluginsThatCannotBeReadStopsNoCheckAndIsToldUntilItCan()
    {
        await using var server = await StartAsync("samples.hello-node");
        var ledger = new PluginFolders(server.Data).Ledger;
        await File.WriteAllTextAsync(ledger, "not JSON");

        var readiness = await Eventually.ReadAsync(() => server.Client.GetJsonAsync("/readyz"), readiness => readiness.Word("status") == "degraded");

        Assert.Contains(readiness.GetProperty("problems").EnumerateArray(), problem => problem.GetString()!.StartsWith("plugins: ", StringComparison.Ordinal));
        Assert.Equal("ready", readiness.Word("storage"));
        await server.Client.CheckedAsync(Api.Body("Nothing we can do."));
        File.Delete(ledger);
        await Eventually.ReadAsync(() => server.Client.GetJsonAsync("/readyz"), readiness => readiness.Word("status") == "ready");
    }

    [Fact]
    public async Task AStreamSendsTheBuiltInResultFirstAndPluginsFindingsAndSuggestionsLater()
    {
        await using var server = await StartAsync("samples.hello-csharp");
        Enable(server, SamplePlugins.CSharp);
        await StateAsync(server, "active");
        await Eventually.ReadAsync(() => server.Client.CheckedAsync(Api.Body("asap")), answer => answer.Codes().Length > 0);

        var events = await EventsAsync(server, Api.Body("You fool, send it asap."));

        Assert.Equal(["result", .. Enumerable.Repeat("update", events.Count - 2), "done"], events.Select(item => item.Name));
        Assert.Equal(["insult"], events[0].Data.Codes());
        var updates = events.Where(item => item.Name == "update").ToList();
        Assert.Contains(updates, update => update.Data.Codes().SequenceEqual(["hurry"]));
        Assert.Contains(updates, update => update.Data.GetProperty("suggestions").EnumerateArray().Any(offered => offered.GetProperty("id").GetString() == "samples.hello-csharp/thanks"));
    }

    [Fact]
    public async Task AHangingPluginIsNamedAndHoldsNobodyUp()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await StartAsync("samples.misbehaving", time);
        Enable(server, SamplePlugins.Misbehaving);
        await StateAsync(server, "active");

        var checking = server.Client.CheckedAsync(Api.Body("hang you fool"));
        while (!checking.IsCompleted)
        {
            await Task.Delay(20);
            time.Advance(TimeSpan.FromMilliseconds(20));
        }

        var answer = await checking;

        Assert.Equal(["insult"], answer.Codes());
        Assert.Equal([("house/hurry", "timeout"), ("samples.misbehaving", "timeout")], Incomplete(answer));
    }

    [Fact]
    public async Task APluginsPackJoinsThePolicyAndLeavesIt()
    {
        await using var server = await RunningServer.StartAsync();
        using var data = new TempData();
        var pack = Hurry.Replace("{check: CODE}", "{phrases: {en: [asap], ru: [срочно], uk: [терміново]}}", StringComparison.Ordinal);
        var plugin = data.Plugin(
            """{"id": "acme.words", "version": "1.0.0", "engines": {"agentassist": "^1.0"}, "contributes": {"policyPacks": [{"path": "words"}]}}""",
            ("words/pack.yaml", "pack: words\nversion: 1.0.0\ntitle: {en: Words, ru: Слова, uk: Слова}\nengines: {agentassist: \"^1.0\"}\n"),
            ("words/rules/hurry.yaml", pack.Replace("{message}", "Say when.", StringComparison.Ordinal)));
        Assert.Empty((await server.Client.CheckedAsync(Api.Body("Send it asap."))).Codes());

        Enable(server, plugin);
        await Eventually.ReadAsync(() => server.Client.CheckedAsync(Api.Body("Send it asap.")), answer => answer.Codes() is ["hurry"]);

        new PluginInstaller(new PluginFolders(server.Data)).Disable("acme.words");
        await Eventually.ReadAsync(() => server.Client.CheckedAsync(Api.Body("Send it asap.")), answer => answer.Codes() is []);
    }

    [Fact]
    public async Task ABrokenPackOfAPluginLeavesThePoliciesAlone()
    {
        await using var server = await RunningServer.StartAsync();
        using var data = new TempData();
        var plugin = data.Plugin(
            """{"id": "acme.words", "version": "1.0.0", "engines": {"agentassist": "^1.0"}, "contributes": {"policyPacks": [{"path": "words"}]}}""",
            ("words/pack.yaml", "pack: words\nversion: 1.0.0\ntittle: {en: Words}\n"));
        Enable(server, plugin);
        await StateAsync(server, "enabled");

        using var ready = await server.Client.GetAsync("/readyz");
        Assert.True(ready.IsSuccessStatusCode);
        Assert.Equal(["insult"], (await server.Client.CheckedAsync(Api.Body("You fool."))).Codes());
    }

    [Fact]
    public async Task AKilledServerLeavesNoOrphan()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are found by /proc.");
        using var packs = PackFolder.Create();
        packs.Write("house/rules/hurry.yaml", Hurry.Replace("CODE", "samples.misbehaving", StringComparison.Ordinal));
        using var data = new TempData();
        data.Enable(SamplePlugins.Misbehaving);
        await using var server = ServerProcess.Start(
            new Dictionary<string, string> { ["AGENTASSIST_POLICIES"] = packs.Path, ["AGENTASSIST_DATA"] = data.Path }, "--urls", "http://127.0.0.1:0");
        using var client = await server.ReadyAsync();
        // On a busy machine every answer may come too late; the first question starts it all the same.
        await client.CheckedAsync(Api.Body("well"));
        await StateAsync(client, "active");
        Assert.NotEmpty(Processes(data.Path));

        await server.CutOffAsync();

        var began = TimeProvider.System.GetTimestamp();
        while (Processes(data.Path).Count > 0)
        {
            if (TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromSeconds(60)) Assert.Fail($"Left behind: {string.Join("; ", Processes(data.Path))}");
            await Task.Delay(20);
        }
    }

    /// <summary>By default on a clock that stands still, so that no deadline passes however busy the machine is.</summary>
    private static async Task<RunningServer> StartAsync(string code, TimeProvider? time = null)
    {
        var packs = PackFolder.Create();
        packs.Write("house/rules/hurry.yaml", Hurry.Replace("CODE", code, StringComparison.Ordinal));
        return await RunningServer.StartAsync(packs, time ?? new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
    }

    private static void Enable(RunningServer server, string plugin)
    {
        var installer = new PluginInstaller(new PluginFolders(server.Data));
        installer.Enable(installer.Install(plugin));
    }

    private static Task<JsonElement> StateAsync(RunningServer server, string state) => StateAsync(server.Client, state);

    private static async Task<JsonElement> StateAsync(HttpClient client, string state)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            using var response = await client.GetAsync("/v1/plugins");
            var plugins = (await response.JsonAsync()).GetProperty("plugins");
            if (plugins.GetArrayLength() == 1 && plugins[0].GetProperty("state").GetString() == state) return plugins[0];
            if (TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromMinutes(3)) Assert.Fail($"It stayed as it was: {plugins}");
            await Task.Delay(20);
        }
    }

    private static List<(string Source, string Reason)> Incomplete(JsonElement answer) =>
        [.. answer.GetProperty("incomplete").EnumerateArray().Select(item => (item.GetProperty("source").GetString()!, item.GetProperty("reason").GetString()!))];

    private static async Task<List<(string Name, JsonElement Data)>> EventsAsync(RunningServer server, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Api.CheckPath) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var events = new List<(string, JsonElement)>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
            events.Add((item.EventType, JsonElement.Parse(item.Data)));
        return events;
    }

    /// <summary>Command lines of processes that name a folder, the test's own left out.</summary>
    private static List<string> Processes(string folder) =>
        [.. Directory.EnumerateDirectories("/proc").Where(path => Path.GetFileName(path).All(char.IsAsciiDigit)
            && Path.GetFileName(path) != Environment.ProcessId.ToString(CultureInfo.InvariantCulture)).Select(CommandLine)
            .Where(line => line.Contains(folder, StringComparison.Ordinal) && !line.Contains("AgentAssist.Server.dll", StringComparison.Ordinal))];

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
