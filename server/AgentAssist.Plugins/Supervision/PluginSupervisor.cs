using AgentAssist.Plugins.Processes;
using AgentAssist.Plugins.Services;
using AgentAssist.Sdk.Protocol;
using Microsoft.Extensions.Logging;
using StreamJsonRpc;

namespace AgentAssist.Plugins.Supervision;

/// <summary>
/// Keeps the process of one plugin: starts it when it is needed, stops it when it is not, and sees to it that whatever it does costs a caller
/// no more than his patience.
/// </summary>
internal sealed partial class PluginSupervisor : IAsyncDisposable
{
    private readonly PluginLaunch _launch;
    private readonly HostServices _services;
    private readonly SupervisionLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CrashHistory _crashes;
    private readonly StrikeBook _strikes;
    private readonly ITimer _idle;
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<PluginProcess>? _process;
    private PluginProcess? _running;
    private PluginState _state = PluginState.Enabled;
    private string? _reason;
    private int _inFlight;
    private long _lastCall;
    private long _lastAnswer;

    public PluginSupervisor(PluginLaunch launch, HostServices services, SupervisionLimits limits, TimeProvider time, ILogger logger)
    {
        (_services, _limits, _time, _logger) = (services, limits, time, logger);
        _launch = launch with { Log = launch.Log ?? (line => LogOutput(launch.Manifest.Id, line)) };
        _crashes = new CrashHistory(limits, time);
        _strikes = new StrikeBook(limits, time);
        _idle = time.CreateTimer(_ => _ = StopIdleAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public CallStatistics Statistics { get; } = new();

    /// <summary>State with its reason: the end of the last crash, say.</summary>
    public (PluginState State, string? Reason) State
    {
        get { lock (_lock) return (_state, _reason); }
    }

    public IReadOnlyList<string> Muted => _strikes.Muted;

    public bool IsMuted(string contribution) => _strikes.IsMuted(contribution);

    /// <summary>Resident memory in bytes; null when no process runs.</summary>
    public long? Memory => _running?.Memory;

    /// <summary>Id of the process started, the outermost of the sandbox; null when none runs.</summary>
    public int? ProcessId => _running?.Id;

    /// <summary>Starts the process without waiting for it.</summary>
    public void Activate() => _ = GetProcess(out _);

    /// <summary>The process that answers calls; waits for it.</summary>
    /// <exception cref="PluginStartException">It does not come up.</exception>
    public Task<PluginProcess> ActivateAsync() =>
        GetProcess(out var why) ?? throw new PluginStartException($"it cannot be started now: {why}{(_reason is null ? "" : $" ({_reason})")}");

    /// <summary>Why a call would fail at once; null when it would be tried.</summary>
    public IncompleteReason? Refusal(string contribution)
    {
        if (IsMuted(contribution)) return IncompleteReason.Disabled;
        lock (_lock) return Refusal();
    }

    /// <summary>Asks the plugin something.</summary>
    /// <param name="method">Method of the protocol.</param>
    /// <param name="contributions">What it is asked about; failures count against them.</param>
    /// <param name="parameters">Makes the parameters of those that are not muted.</param>
    /// <param name="patience">How long the caller waits.</param>
    /// <param name="cancellation">The caller went away; that is nobody's failure.</param>
    public async Task<CallOutcome> CallAsync(
        string method, IReadOnlyList<string> contributions, Func<IReadOnlyList<string>, object> parameters, TimeSpan patience, CancellationToken cancellation)
    {
        var asked = contributions.Any(_strikes.IsMuted) ? [.. contributions.Where(code => !_strikes.IsMuted(code))] : contributions;
        if (asked.Count == 0) return CallOutcome.Failed(IncompleteReason.Disabled);
        if (GetProcess(out var why) is not { } starting) return CallOutcome.Failed(why);
        if (Interlocked.Increment(ref _inFlight) > _limits.InFlight)
        {
            Interlocked.Decrement(ref _inFlight);
            return CallOutcome.Failed(IncompleteReason.Budget);
        }

        var began = _time.GetTimestamp();
        Volatile.Write(ref _lastCall, began);
        // Cancelled when nobody waits any more; released with the call, which may be later.
        var unwanted = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var call = starting.IsCompletedSuccessfully ? AskAsync(starting.Result) : AskWhenReadyAsync();
        try
        {
            // A stopped plugin lets its callers go at once; an answer that is there already still counts.
            var first = await Task.WhenAny(call, _stopped.Task).WaitAsync(patience, _time, cancellation);
            return first == call || call.IsCompleted ? await call : CallOutcome.Failed(IncompleteReason.Disabled);
        }
        catch (TimeoutException)
        {
            if (starting.IsCompletedSuccessfully) Abandon(asked, call, starting.Result, began);
            _ = unwanted.CancelAsync();
            return CallOutcome.Failed(IncompleteReason.Timeout);
        }

        async Task<CallOutcome> AskWhenReadyAsync()
        {
            PluginProcess process;
            try
            {
                process = await starting;
            }
            catch (PluginStartException)
            {
                Interlocked.Decrement(ref _inFlight);
                unwanted.Dispose();
                return CallOutcome.Failed(IncompleteReason.Crashed);
            }

            return await AskAsync(process);
        }

        async Task<CallOutcome> AskAsync(PluginProcess process)
        {
            try
            {
                var began = _time.GetTimestamp();
                var answer = await process.CallAsync(method, parameters(asked), unwanted.Token);
                Volatile.Write(ref _lastAnswer, _time.GetTimestamp());
                Statistics.Answered(_time.GetElapsedTime(began));
                foreach (var contribution in asked) _strikes.Forgive(contribution);
                return new CallOutcome(answer, null, process.UsesUtf32);
            }
            catch (RemoteInvocationException error)
            {
                Volatile.Write(ref _lastAnswer, _time.GetTimestamp());
                if (error.ErrorCode == (int)PluginErrorCode.NotReady) return CallOutcome.Failed(IncompleteReason.Timeout);
                return Fail(asked, error.Message);
            }
            catch (RemoteRpcException error) when (error is not ConnectionLostException)
            {
                Volatile.Write(ref _lastAnswer, _time.GetTimestamp());
                return Fail(asked, error.Message);
            }
            catch (Exception error) when (error is ConnectionLostException or ObjectDisposedException or IOException)
            {
                return CallOutcome.Failed(_stopped.Task.IsCompleted ? IncompleteReason.Disabled : IncompleteReason.Crashed);
            }
            catch (OperationCanceledException)
            {
                Volatile.Write(ref _lastAnswer, _time.GetTimestamp());
                return CallOutcome.Failed(IncompleteReason.Timeout);
            }
            finally
            {
                Interlocked.Decrement(ref _inFlight);
                unwanted.Dispose();
            }
        }
    }

    /// <summary>Counts an answer that cannot be read against what was asked.</summary>
    public CallOutcome Fail(IEnumerable<string> contributions, string reason)
    {
        Statistics.Failed();
        LogFailure(_launch.Manifest.Id, reason);
        Strike(contributions);
        return CallOutcome.Failed(IncompleteReason.Crashed);
    }

    /// <summary>Stops it for good; callers that wait are let go at once.</summary>
    public async ValueTask DisposeAsync()
    {
        Task<PluginProcess>? process;
        lock (_lock)
        {
            if (_stopped.Task.IsCompleted) return;
            _stopped.SetResult();
            (_state, process) = (PluginState.Disabled, _process);
        }

        await _idle.DisposeAsync();
        await StopAsync(process);
    }

    private static async Task StopAsync(Task<PluginProcess>? process)
    {
        if (process is null) return;
        try
        {
            await (await process).StopAsync();
        }
        catch (PluginStartException)
        {
            // It never came up.
        }
    }

    private Task<PluginProcess>? GetProcess(out IncompleteReason why)
    {
        why = default;
        var process = Volatile.Read(ref _process);
        if (process is { IsCompletedSuccessfully: true } && !_stopped.Task.IsCompleted) return process;
        lock (_lock)
        {
            if (Refusal() is { } reason)
            {
                why = reason;
                return null;
            }

            if (_process is not null) return _process;
            _state = PluginState.Activating;
            return _process = StartAsync();
        }
    }

    /// <summary>Why there is no process and none is started. Under the lock.</summary>
    private IncompleteReason? Refusal()
    {
        if (_stopped.Task.IsCompleted) return IncompleteReason.Disabled;
        if (_process is not null) return null;
        return _state == PluginState.Faulted || _time.GetUtcNow() < _crashes.NotBefore ? IncompleteReason.Crashed : null;
    }

    private async Task<PluginProcess> StartAsync()
    {
        await Task.Yield();
        try
        {
            var patience = _launch.WaitForDebugger ? Timeout.InfiniteTimeSpan : _limits.Activation;
            var process = await PluginProcess.StartAsync(_launch, _services, patience, _time);
            _strikes.Clear();
            lock (_lock)
            {
                if (!_stopped.Task.IsCompleted) (_state, _reason, _running) = (PluginState.Active, null, process);
            }

            Volatile.Write(ref _lastCall, _time.GetTimestamp());
            _idle.Change(_limits.Idle, Timeout.InfiniteTimeSpan);
            LogActive(_launch.Manifest.Id, process.Id);
            _ = process.Ended.ContinueWith(ended => OnEnded(process, ended.Result), TaskScheduler.Default);
            return process;
        }
        catch (PluginStartException error)
        {
            Crash(error.Message);
            throw;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            Crash(error.Message);
            throw new PluginStartException(error.Message, error);
        }
    }

    private void OnEnded(PluginProcess process, string because)
    {
        lock (_lock)
        {
            if (_running == process) _running = null;
            if (_state != PluginState.Active || _stopped.Task.IsCompleted) return;
        }

        Crash($"{because}{process.Tail()}");
    }

    private void Crash(string reason)
    {
        Statistics.Crashed();
        lock (_lock)
        {
            if (_stopped.Task.IsCompleted) return;
            (_process, _reason) = (null, reason);
            _state = _crashes.Add() ? PluginState.Faulted : PluginState.Enabled;
            // Who sees the state finds the reason in the log.
            if (_state == PluginState.Faulted) LogFaulted(_launch.Manifest.Id, _limits.Crashes, reason);
            else LogCrash(_launch.Manifest.Id, reason);
        }
    }

    private void Strike(IEnumerable<string> contributions)
    {
        foreach (var contribution in contributions)
            if (_strikes.Strike(contribution)) LogMuted(contribution, _limits.Strikes);
    }

    /// <summary>The caller waits no more. When the plugin says nothing for a while after, it hangs.</summary>
    private void Abandon(IReadOnlyList<string> asked, Task<CallOutcome> call, PluginProcess process, long began)
    {
        Statistics.TimedOut();
        Strike(asked);
        if (!_launch.WaitForDebugger) _ = WatchAsync();

        async Task WatchAsync()
        {
            await Task.WhenAny(call, Task.Delay(_limits.Hang, _time));
            if (!call.IsCompleted && Volatile.Read(ref _lastAnswer) < began) process.Kill($"hung: no answer within {_limits.Hang.TotalSeconds:0.#} seconds");
        }
    }

    private async Task StopIdleAsync()
    {
        Task<PluginProcess>? process;
        lock (_lock)
        {
            if (_state != PluginState.Active) return;
            var quiet = _time.GetElapsedTime(Volatile.Read(ref _lastCall));
            if (quiet < _limits.Idle || Volatile.Read(ref _inFlight) > 0)
            {
                _idle.Change(quiet < _limits.Idle ? _limits.Idle - quiet : _limits.Idle, Timeout.InfiniteTimeSpan);
                return;
            }

            (_state, process, _process) = (PluginState.Idle, _process, null);
        }

        LogIdle(_launch.Manifest.Id);
        await StopAsync(process);
    }

    // It may hold words of a draft, so it is not logged unless somebody asks for it.
    [LoggerMessage(EventId = 0, Level = LogLevel.Debug, Message = "{Plugin}: {Line}")]
    private partial void LogOutput(string plugin, string line);

    [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = "{Plugin} is active, process {Process}")]
    private partial void LogActive(string plugin, int process);

    [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = "{Plugin} is idle and was stopped")]
    private partial void LogIdle(string plugin);

    [LoggerMessage(EventId = 0, Level = LogLevel.Warning, Message = "{Plugin} crashed: {Reason}")]
    private partial void LogCrash(string plugin, string reason);

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "{Plugin} crashed {Times} times and stays down until it is enabled again; last: {Reason}")]
    private partial void LogFaulted(string plugin, int times, string reason);

    [LoggerMessage(EventId = 0, Level = LogLevel.Warning, Message = "{Plugin} failed a call: {Reason}")]
    private partial void LogFailure(string plugin, string reason);

    [LoggerMessage(EventId = 0, Level = LogLevel.Warning, Message = "{Contribution} is muted: it failed {Times} times in a row")]
    private partial void LogMuted(string contribution, int times);
}
