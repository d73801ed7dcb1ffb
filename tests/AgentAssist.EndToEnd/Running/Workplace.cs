using AgentAssist.EndToEnd.Pages;
using AgentAssist.StubModel;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(AgentAssist.EndToEnd.Running.Workplace))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace AgentAssist.EndToEnd.Running;

/// <summary>What all tests but those of the <see cref="Editors.Running.EditorBench"/> share: servers and two browsers. They run one after another.</summary>
public sealed class Workplace : IAsyncLifetime
{
    /// <summary>What the <see cref="GuardedAsync">guarded server</see> asks for.</summary>
    public const string Token = "a very long secret";

    private RunningServer? _server;
    private RunningServer? _guarded;
    private RunningServer? _rewriting;
    private StubModelServer? _model;

    /// <summary>Every way the overlay gets into a page, with every editor it meets there.</summary>
    public static MatrixTheoryData<OverlayWay, EditorKind> Everywhere { get; } = new(Enum.GetValues<OverlayWay>(), Enum.GetValues<EditorKind>());

    public RunningServer Server => _server!;

    public ExtensionBrowser Extension { get; } = new();

    public PageScriptBrowser PageScript { get; } = new();

    public OverlayBrowser this[OverlayWay way] => way == OverlayWay.Extension ? Extension : PageScript;

    /// <summary>A server that asks for the <see cref="Token"/>.</summary>
    public async Task<RunningServer> GuardedAsync() => _guarded ??= await RunningServer.StartAsync(token: Token);

    /// <summary>A server that asks a stand-in for a language model, and the stand-in.</summary>
    public async Task<(RunningServer Server, StubModelServer Model)> RewritingAsync()
    {
        _model ??= await StubModelServer.StartAsync();
        return (_rewriting ??= await RunningServer.StartAsync(model: _model.Address), _model);
    }

    public async ValueTask InitializeAsync()
    {
        // A busy machine needs more than five seconds for what a model or a replay has to do.
        Assertions.SetDefaultExpectTimeout(20_000);
        _server = await RunningServer.StartAsync();
        await Task.WhenAll(Extension.StartAsync(Server.Address), PageScript.StartAsync(Server.Address));
    }

    public async ValueTask DisposeAsync()
    {
        await Extension.DisposeAsync();
        await PageScript.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        if (_guarded is not null) await _guarded.DisposeAsync();
        if (_rewriting is not null) await _rewriting.DisposeAsync();
        if (_model is not null) await _model.DisposeAsync();
    }
}
