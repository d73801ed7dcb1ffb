using Microsoft.AspNetCore.Builder;

namespace AgentAssist.Server.Tests.Running;

/// <summary>The real server over a real Kestrel on a free port, with packs of its own.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, PackFolder packs)
    {
        _app = app;
        Packs = packs;
        Address = new Uri(app.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public PackFolder Packs { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static Task<RunningServer> StartAsync(params string[] settings) => StartAsync(PackFolder.Create(), settings);

    public static async Task<RunningServer> StartAsync(PackFolder packs, params string[] settings)
    {
        string[] args = ["--urls", "http://127.0.0.1:0", "--AGENTASSIST_POLICIES", packs.Path, "--Logging:LogLevel:Default", "None", .. settings];
        Assert.True(Program.TryCreate(args, out var app, out var problem), problem);
        await app.StartAsync();
        return new RunningServer(app, packs);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Packs.Dispose();
    }
}
