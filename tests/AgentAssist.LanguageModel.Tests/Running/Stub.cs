using AgentAssist.LanguageModel.Calls;
using AgentAssist.LanguageModel.Configuration;
using AgentAssist.StubModel;

namespace AgentAssist.LanguageModel.Tests.Running;

/// <summary>A stub server and the models that ask it.</summary>
internal sealed class Stub : IAsyncDisposable
{
    private Stub(StubModelServer server, LanguageModels models, LogLines log)
    {
        Server = server;
        Models = models;
        Log = log;
    }

    public StubModelServer Server { get; }

    public LanguageModels Models { get; }

    public LogLines Log { get; }

    public static async Task<Stub> StartAsync(string model = "stub-plain", Func<ModelSettings, ModelSettings>? change = null)
    {
        var server = await StubModelServer.StartAsync();
        var endpoint = new ModelEndpoint(model, server.Address, "sk-marzipan");
        var settings = new ModelSettings { Judge = endpoint, Rewriter = endpoint };
        var log = new LogLines();
        return new Stub(server, new LanguageModels(change?.Invoke(settings) ?? settings, log), log);
    }

    public async ValueTask DisposeAsync()
    {
        Models.Dispose();
        await Server.DisposeAsync();
    }
}
