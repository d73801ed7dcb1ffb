using System.Net.ServerSentEvents;
using System.Text.Json;
using AgentAssist.Server.Tests.Running;
using AgentAssist.StubModel;

namespace AgentAssist.Server.Tests.LanguageModel;

/// <summary>The real server with a rule that asks a model, and the stub it asks.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private const string ColdRule = """
        rule: cold
        title: {en: Cold, ru: Холодно, uk: Холодно}
        severity: warning
        mode: shadow
        find:
          judge: [{en: Is it rude?, ru: Это грубо?, uk: Це грубо?}, {en: Is it cold?, ru: Это холодно?, uk: Це холодно?}]
        message: {en: "{message} Write it again.", ru: "{message} Напишите заново.", uk: "{message} Напишіть знову."}
        cases:
          - bad: "[|Await further information|]."
          - good: "I will write to you tomorrow."
        """;

    private ModelServer(StubModelServer stub, RunningServer server)
    {
        Stub = stub;
        Server = server;
    }

    public StubModelServer Stub { get; }

    public RunningServer Server { get; }

    public static async Task<ModelServer> StartAsync(string model)
    {
        var stub = await StubModelServer.StartAsync();
        var packs = PackFolder.Create();
        packs.Write("house/rules/cold.yaml", ColdRule);
        packs.Write("house/docs/cold.md", "# Cold\n\nWarmer.\n");
        var server = await RunningServer.StartAsync(packs, [
            "--AGENTASSIST_MODEL_URL", stub.Address.ToString(), "--AGENTASSIST_MODEL", model, "--AGENTASSIST_MODEL_KEY", "sk-marzipan",
            "--AGENTASSIST_MODEL_PAUSE_MS", "10"]);
        return new ModelServer(stub, server);
    }

    public static string Body(string draft, string trigger = "send", string customer = "Where is it?") => JsonSerializer.Serialize(new
    {
        draft = new { text = draft },
        trigger,
        uiLanguage = "en",
        includeShadow = true,
        context = new { customer = new { name = "Robert" } },
        conversation = new[] { new { author = "customer", text = customer } },
    });

    /// <summary>The events of a check up to a name, that one included.</summary>
    public async Task<List<SseItem<string>>> EventsAsync(string body, string until = "done")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Api.CheckPath) { Content = new StringContent(body, null, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var events = new List<SseItem<string>>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync(patience.Token))
        {
            events.Add(item);
            if (item.EventType == until) break;
        }

        return events;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Stub.DisposeAsync();
    }
}
