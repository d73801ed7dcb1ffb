using AgentAssist.EndToEnd.Pages;
using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(AgentAssist.EndToEnd.Running.Workplace))]
[assembly: Xunit.v3.Parallelization(Mode = ParallelMode.None)]

namespace AgentAssist.EndToEnd.Running;

/// <summary>What all tests share: one server and two browsers.</summary>
public sealed class Workplace : IAsyncLifetime
{
    private RunningServer? _server;

    /// <summary>Every way the overlay gets into a page, with every editor it meets there.</summary>
    public static MatrixTheoryData<OverlayWay, EditorKind> Everywhere { get; } = new(Enum.GetValues<OverlayWay>(), Enum.GetValues<EditorKind>());

    public RunningServer Server => _server!;

    public ExtensionBrowser Extension { get; } = new();

    public PageScriptBrowser PageScript { get; } = new();

    public OverlayBrowser this[OverlayWay way] => way == OverlayWay.Extension ? Extension : PageScript;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        await Task.WhenAll(Extension.StartAsync(Server.Address), PageScript.StartAsync(Server.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await Extension.DisposeAsync();
        await PageScript.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }
}
