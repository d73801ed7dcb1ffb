using AgentAssist.Plugins.Development;
using AgentAssist.Plugins.Manifests;
using AgentAssist.Plugins.Packages;
using AgentAssist.Plugins.Permissions;
using AgentAssist.Plugins.Processes;
using AgentAssist.Plugins.Services;
using AgentAssist.Plugins.Supervision;
using Microsoft.Extensions.Logging;

namespace AgentAssist.Plugins;

/// <summary>All plugins of one data folder: follows the ledger, keeps the processes, asks them. Used by many threads at once.</summary>
public sealed partial class PluginHost : IAsyncDisposable
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    private readonly PluginFolders _folders;
    private readonly PluginLedger _ledger;
    private readonly PluginLoader _loader;
    private readonly SupervisionLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly FetchService _fetch = new();
    private readonly Lock _loading = new();
    private readonly ITimer _timer;
    private FileSystemWatcher? _watcher;
    private volatile string? _unwatched;
    private volatile string? _unreadable;
    private volatile PluginSet _current = new([]);
    private bool _isOver;

    private PluginHost(PluginFolders folders, ILogger logger, TimeProvider time, SupervisionLimits limits)
    {
        (_folders, _logger, _time, _limits) = (folders, logger, time, limits);
        (_ledger, _loader) = (new PluginLedger(folders), new PluginLoader(folders));
        // Files come to rest in the system's time, whatever the clock of deadlines is.
        _timer = TimeProvider.System.CreateTimer(_ => Follow(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Reload();
    }

    /// <summary>Reads what is installed. Processes start when they are needed.</summary>
    /// <param name="folders">Where plugins lie.</param>
    /// <param name="logger">Takes what happens to them, and what they log.</param>
    /// <param name="time">The clock; the system's when null.</param>
    public static PluginHost Open(PluginFolders folders, ILogger logger, TimeProvider? time = null) => Open(folders, logger, time, new SupervisionLimits());

    internal static PluginHost Open(PluginFolders folders, ILogger logger, TimeProvider? time, SupervisionLimits limits) =>
        new(folders, logger, time ?? TimeProvider.System, limits);

    /// <summary>Runs one plugin from its folder, without installing it: all it asks for is granted, and its deadlines wait for a debugger.</summary>
    /// <param name="manifest">The plugin.</param>
    /// <param name="folder">Its folder; may change while it runs.</param>
    /// <param name="folders">Where what it stores goes.</param>
    /// <param name="look">What to look at while it runs.</param>
    /// <param name="logger">Takes what happens to it.</param>
    public static PluginHost Develop(PluginManifest manifest, string folder, PluginFolders folders, DevelopmentOptions look, ILogger logger)
    {
        var host = new PluginHost(folders, logger, TimeProvider.System, new SupervisionLimits { Crashes = 1 });
        var launch = new PluginLaunch
        {
            Manifest = manifest,
            Folder = Path.GetFullPath(folder),
            Granted = new GrantedPermissions(manifest.Permissions),
            Configuration = PluginLoader.Configuration(manifest, look.Configuration),
            Folders = folders,
            Trace = look.Trace,
            Log = look.Log,
            WaitForDebugger = look.WaitForDebugger,
            Sandbox = look.WaitForDebugger ? Sandbox.ForDebugging : Sandbox.Best,
        };
        var entry = new LedgerEntry { Id = manifest.Id, Version = manifest.Version.ToString(), Sha256 = "", IsEnabled = true };
        host._current = new PluginSet([new Plugin { Entry = entry, Folder = launch.Folder, Manifest = manifest, Supervisor = manifest.HasCode ? host.Supervise(launch) : null }]);
        return host;
    }

    /// <summary>How far this system shuts plugins in.</summary>
    public static SandboxLevel SandboxLevel => Sandbox.Best.Level;

    /// <summary>Starts all processes and waits for them; null when all are up, else why one is not.</summary>
    public async Task<string?> StartAllAsync()
    {
        foreach (var supervisor in _current.Plugins.Select(plugin => plugin.Supervisor).OfType<PluginSupervisor>())
        {
            try
            {
                await supervisor.ActivateAsync();
            }
            catch (PluginStartException error)
            {
                return error.Message;
            }
        }

        return null;
    }

    /// <summary>Raised after plugins came, went or changed, on a background thread.</summary>
    public event Action? Changed;

    /// <summary>Policy packs of enabled plugins.</summary>
    public IReadOnlyList<PluginPack> Packs => _current.Packs;

    /// <summary>Helpdesk adapters of enabled plugins.</summary>
    public IReadOnlyList<PluginAdapter> Adapters => _current.Adapters;

    internal PluginSet Current => _current;

    internal TimeProvider Time => _time;

    internal ILogger Logger => _logger;

    /// <summary>Whether an installed plugin has a check of this code, enabled or not.</summary>
    public bool Knows(string code) => _current.Checks.ContainsKey(code) || _current.Disabled.ContainsKey(code);

    /// <summary>Whether an enabled plugin offers texts.</summary>
    public bool HasSuggesters => _current.Suggesters.Count > 0;

    /// <summary>Why plugins installed or changed now would not be seen; null when all is well.</summary>
    public string? Problem => _unreadable ?? _unwatched;

    /// <summary>What to tell of each plugin, by id.</summary>
    public IReadOnlyList<PluginStatus> Status => [.. _current.Plugins.Select(StatusOf)];

    /// <summary>Starts the processes behind some checks, so that the first draft need not wait for them.</summary>
    public void Activate(IEnumerable<string> codes)
    {
        foreach (var code in codes)
            if (_current.Checks.TryGetValue(code, out var check)) check.Plugin.Supervisor!.Activate();
    }

    /// <summary>Follows changes of the ledger from now on. While its folder cannot be made or watched, that is logged and tried again every ten seconds.</summary>
    public void Watch()
    {
        lock (_loading)
        {
            if (_isOver || _watcher is not null) return;
            try
            {
                _folders.Create();
                _watcher = NewWatcher();
                _unwatched = null;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                if (_unwatched != error.Message) LogUnwatched(_folders.Root, error.Message);
                _unwatched = error.Message;
                _timer.Change(s_pause, Timeout.InfiniteTimeSpan);
            }
        }

        Reload();
    }

    /// <summary>Reads the ledger now and applies what changed: other plugins go on as they were.</summary>
    public void Reload()
    {
        lock (_loading)
        {
            if (_isOver || Read() is not { } entries) return;
            var before = _current.Plugins.ToDictionary(plugin => plugin.Entry.Id, StringComparer.Ordinal);
            var after = entries.Select(_loader.Load).Select(plugin => before.GetValueOrDefault(plugin.Entry.Id) is { } old && old.IsSameAs(plugin) ? old : Begin(plugin)).ToArray();
            var gone = _current.Plugins.Except(after).ToArray();
            if (gone.Length == 0 && after.Length == before.Count) return;
            _current = new PluginSet(after);
            foreach (var plugin in gone) _ = plugin.Supervisor?.DisposeAsync().AsTask();
        }

        Changed?.Invoke();
    }

    /// <summary>Stops all processes.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_loading) _isOver = true;
        _watcher?.Dispose();
        await _timer.DisposeAsync();
        await Task.WhenAll(_current.Plugins.Select(plugin => plugin.Supervisor?.DisposeAsync().AsTask() ?? Task.CompletedTask));
        _fetch.Dispose();
    }

    private FileSystemWatcher NewWatcher()
    {
        var watcher = new FileSystemWatcher(_folders.Root, Path.GetFileName(_folders.Ledger));
        try
        {
            watcher.Changed += (_, _) => Schedule();
            watcher.Created += (_, _) => Schedule();
            watcher.Renamed += (_, _) => Schedule();
            watcher.Deleted += (_, _) => Schedule();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Follow()
    {
        if (_unwatched is not null) Watch();
        else Reload();
    }

    private void Schedule() => _timer.Change(s_quiet, Timeout.InfiniteTimeSpan);

    private IReadOnlyList<LedgerEntry>? Read()
    {
        try
        {
            var entries = _ledger.Read();
            _unreadable = null;
            return entries;
        }
        catch (Exception error) when (error is PackageFormatException or IOException or UnauthorizedAccessException)
        {
            _unreadable = error.Message;
            LogUnreadable(error.Message);
            return null;
        }
    }

    private Plugin Begin(Plugin plugin)
    {
        foreach (var problem in plugin.Problems) LogProblem(plugin.Entry.Id, problem.Point ?? "manifest", problem.ToString());
        if (plugin.Disabled is { } reason and not DisabledReason.ByUser) LogDisabled(plugin.Entry.Id, reason, plugin.Detail);
        if (plugin.Disabled is not null || plugin.Manifest is not { HasCode: true } manifest) return plugin;
        var granted = new GrantedPermissions(manifest.Permissions);
        var launch = new PluginLaunch
        {
            Manifest = manifest,
            Folder = plugin.Folder,
            Sha256 = plugin.Entry.Sha256,
            Granted = granted,
            Configuration = PluginLoader.Configuration(manifest, plugin.Entry.Configuration),
            Folders = _folders,
        };
        return plugin with { Supervisor = Supervise(launch) };
    }

    internal PluginSupervisor Supervise(PluginLaunch launch)
    {
        var id = launch.Manifest.Id;
        var services = new HostServices(launch.Granted, new PluginStorage(_folders, id), new PluginSecrets(_folders, id), _fetch);
        return new PluginSupervisor(launch, services, _limits, _time, _logger);
    }

    private static PluginStatus StatusOf(Plugin plugin)
    {
        var (state, reason) = plugin.Supervisor?.State
            ?? (plugin.Disabled is null ? PluginState.Enabled : plugin.Entry.Generation == 0 ? PluginState.Installed : PluginState.Disabled, plugin.Detail);
        return new PluginStatus
        {
            Id = plugin.Entry.Id,
            Version = plugin.Entry.Version,
            Title = plugin.Manifest?.Title ?? plugin.Entry.Id,
            State = state,
            DisabledReason = state == PluginState.Installed ? null : plugin.Disabled,
            Reason = reason,
            Sandbox = plugin.Manifest is { HasCode: true } ? Sandbox.Best.Level : null,
            Permissions = plugin.Disabled is null ? plugin.Entry.Granted : [],
            Contributes = [.. plugin.Manifest?.Contributes.Points.Select(point => point.Name) ?? []],
            Muted = plugin.Supervisor?.Muted ?? [],
            Calls = plugin.Supervisor?.Statistics.Read(),
            Memory = plugin.Supervisor?.Memory,
            Problems = [.. plugin.Problems.Select(problem => problem.ToString())],
        };
    }

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "{Reason}")]
    private partial void LogUnreadable(string reason);

    [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "The folder of plugins {Folder} cannot be watched: {Reason} Drafts are checked all the same.")]
    private partial void LogUnwatched(string folder, string reason);

    [LoggerMessage(EventId = 0, Level = LogLevel.Warning, Message = "{Plugin} is disabled ({Reason}): {Detail}")]
    private partial void LogDisabled(string plugin, DisabledReason reason, string? detail);

    [LoggerMessage(EventId = 0, Level = LogLevel.Warning, Message = "{Plugin}, {Point}: {Problem}")]
    private partial void LogProblem(string plugin, string point, string problem);
}
