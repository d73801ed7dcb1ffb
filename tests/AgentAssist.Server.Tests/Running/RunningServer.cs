using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace AgentAssist.Server.Tests.Running;

/// <summary>The real server over a real Kestrel on a free port, with packs of its own.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _data;

    private RunningServer(WebApplication app, PackFolder packs, DirectoryInfo data)
    {
        _app = app;
        _data = data;
        Packs = packs;
        Address = new Uri(app.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public PackFolder Packs { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Where its database lies.</summary>
    public string Data => _data.FullName;

    public IServiceProvider Services => _app.Services;

    public static Task<RunningServer> StartAsync(params string[] settings) => StartAsync(PackFolder.Create(), settings);

    public static Task<RunningServer> StartAsync(TimeProvider time, params string[] settings) => StartAsync(PackFolder.Create(), time, settings);

    public static Task<RunningServer> StartAsync(PackFolder packs, params string[] settings) => StartAsync(packs, time: null, settings);

    public static async Task<RunningServer> StartAsync(PackFolder packs, TimeProvider? time, params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("agentassist-data-");
        string[] args =
        [
            "--urls", "http://127.0.0.1:0", "--AGENTASSIST_POLICIES", packs.Path, "--AGENTASSIST_DATA", data.FullName,
            "--Logging:LogLevel:Default", "None", .. settings,
        ];
        Assert.True(Program.TryCreate(args, out var app, out var problem, time), problem);
        await app.StartAsync();
        return new RunningServer(app, packs, data);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Packs.Dispose();
        SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }
}
