[assembly: AssemblyFixture(typeof(AgentAssist.Server.Tests.Running.SharedServer))]

namespace AgentAssist.Server.Tests.Running;

/// <summary>One server for the tests that only ask.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private RunningServer? _server;

    public HttpClient Client => _server!.Client;

    public Uri Address => _server!.Address;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();
}
