using AgentAssist.Server.Tests.Running;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(AgentAssist.EndToEnd.Running.SharedServer))]
[assembly: Xunit.v3.Parallelization(Mode = ParallelMode.None)]

namespace AgentAssist.EndToEnd.Running;

/// <summary>The server with the shipped policies, as a process of its own, for all tests that do not stop it.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private ServerProcess? _process;
    private HttpClient? _client;

    public HttpClient Client => _client!;

    public Uri Address => Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        _process = ServerProcess.Start(new Dictionary<string, string>(), "--urls", "http://127.0.0.1:0");
        _client = await _process.ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_process is not null) await _process.DisposeAsync();
    }
}
