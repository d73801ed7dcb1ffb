using AgentAssist.Plugins.Calls;
using AgentAssist.Plugins.Supervision;
using AgentAssist.Sdk;

namespace AgentAssist.Plugins.Tests.Running;

/// <summary>Real plugins in real processes.</summary>
internal sealed class RunningPlugins : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private RunningPlugins(TempData data, PluginHost host, LogLines log) => (Data, Host, Log, Calls) = (data, host, log, new PluginCalls(host));

    public TempData Data { get; }

    public PluginHost Host { get; }

    public PluginCalls Calls { get; }

    public LogLines Log { get; }

    /// <summary>One that is given as much time as a busy machine may need.</summary>
    public static RunningPlugins Start(string plugin, params (string Key, string Value)[] configuration) =>
        Start(new SupervisionLimits { Activation = Patience, Hang = Patience }, null, plugin, configuration);

    public static RunningPlugins Start(SupervisionLimits limits, TimeProvider? time, string plugin, params (string Key, string Value)[] configuration)
    {
        var data = new TempData();
        data.Enable(plugin, configuration);
        return Open(data, limits, time);
    }

    public static RunningPlugins Open(TempData data, SupervisionLimits? limits = null, TimeProvider? time = null)
    {
        var log = new LogLines();
        return new RunningPlugins(data, PluginHost.Open(data.Folders, log, time, limits ?? new SupervisionLimits()), log);
    }

    /// <summary>The one plugin's supervisor.</summary>
    public PluginSupervisor Supervisor => Host.Current.Plugins[0].Supervisor!;

    public PluginStatus Status => Host.Status[0];

    public static PluginRequest Request(string text, string language = "en") => new() { Draft = new Draft(text), Language = language };

    /// <summary>Waits until the process answers.</summary>
    public async Task<RunningPlugins> ReadyAsync()
    {
        await Supervisor.ActivateAsync().WaitAsync(Patience);
        return this;
    }

    public Task<PluginCheckAnswer> CheckAsync(string code, string text, TimeSpan? patience = null) => CheckAsync(code, Request(text), patience);

    public async Task<PluginCheckAnswer> CheckAsync(string code, PluginRequest request, TimeSpan? patience = null)
    {
        await foreach (var answer in Calls.CheckAsync([code], request, patience ?? Patience)) return answer;
        throw new InvalidOperationException("No answer.");
    }

    public async Task StateAsync(PluginState state)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (Status.State != state)
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience) Assert.Fail($"It stayed {Status.State}: {Status.Reason}\n{Log}");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Data.Dispose();
    }
}
