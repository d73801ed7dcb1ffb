using AgentAssist.Server.Tests.Running;

namespace AgentAssist.EndToEnd.Running;

/// <summary>The server with the shipped policies, as a process of its own.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly ServerProcess _process;

    private RunningServer(ServerProcess process, HttpClient client)
    {
        _process = process;
        Client = client;
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    /// <param name="token">What it asks for; nothing when null.</param>
    /// <param name="policies">Its folder of packs; the shipped one when null.</param>
    /// <param name="model">A stand-in for a language model; none when null.</param>
    public static async Task<RunningServer> StartAsync(string? token = null, string? policies = null, Uri? model = null)
    {
        var environment = new Dictionary<string, string>();
        if (model is not null) (environment["AGENTASSIST_MODEL_URL"], environment["AGENTASSIST_MODEL"]) = (model.AbsoluteUri, "stub-plain");
        if (policies is not null) environment["AGENTASSIST_POLICIES"] = policies;
        if (token is not null) environment["AGENTASSIST_TOKEN"] = token;
        var process = ServerProcess.Start(environment, "--urls", "http://127.0.0.1:0");
        return new RunningServer(process, await process.ReadyAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
    }
}
