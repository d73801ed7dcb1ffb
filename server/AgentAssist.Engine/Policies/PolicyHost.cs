using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Policies;

/// <summary>Holds the last good policies of a folder and swaps them when files change; readers never wait.</summary>
public sealed class PolicyHost : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly string _folder;
    private readonly IInflector _inflector;
    private readonly TimeProvider _time;
    private readonly Func<IReadOnlyList<JoinedPack>> _joined;
    private readonly Lock _loading = new();
    private readonly ITimer _timer;
    private FolderWatch? _watch;
    private volatile PolicySet _current;
    private volatile IReadOnlyList<PolicyProblem> _problems;

    private PolicyHost(string folder, IInflector inflector, TimeProvider time, Func<IReadOnlyList<JoinedPack>> joined)
    {
        _folder = folder;
        _inflector = new RememberingInflector(inflector);
        _time = time;
        _joined = joined;
        _current = Load(known: null)!;
        _problems = _current.Problems;
        _timer = time.CreateTimer(_ => StartReload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Reads and compiles a folder. Does not throw for bad packs: see <see cref="Problems"/>.</summary>
    /// <param name="folder">A folder of packs and policies, or one pack.</param>
    /// <param name="inflector">Knows the forms of words.</param>
    /// <param name="time">Clock of exceptions' last days and of the quiet time after a change; the system's when null.</param>
    /// <param name="joined">Packs from elsewhere that join the folder's, asked for at each load; null for none.</param>
    public static PolicyHost Open(string folder, IInflector inflector, TimeProvider? time = null, Func<IReadOnlyList<JoinedPack>>? joined = null) =>
        new(folder, inflector, time ?? TimeProvider.System, joined ?? (() => []));

    /// <summary>The policies in force: the last ones without errors (at the start, what could be compiled).</summary>
    public PolicySet Current => _current;

    /// <summary>Errors and warnings of the last attempt; empty when all is well.</summary>
    public IReadOnlyList<PolicyProblem> Problems => _problems;

    /// <summary>Raised after each attempt to load, on a background thread.</summary>
    public event Action<PolicyHost>? Reloaded;

    /// <summary>Starts watching the folder for changes; they are loaded once it has been quiet for 200 ms.</summary>
    public void Watch()
    {
        _watch ??= new FolderWatch(_folder, Schedule);
    }

    /// <summary>Reads and compiles the folder now. A load with errors changes <see cref="Problems"/> only.</summary>
    public void Reload()
    {
        lock (_loading)
        {
            if (Load(_problems == _current.Problems ? _current.Source.Revision : null) is not { } loaded) return;
            _problems = loaded.Problems;
            if (!loaded.Problems.Any(problem => problem.IsError)) _current = loaded;
        }

        Reloaded?.Invoke(this);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch?.Dispose();
        _timer.Dispose();
    }

    /// <summary>Reads and compiles; null when nothing changed since a known revision. A joined pack with errors is left out, its errors become warnings.</summary>
    private PolicySet? Load(string? known)
    {
        var joined = _joined().ToList();
        var leftOut = new List<PolicyProblem>();
        while (true)
        {
            var source = PolicyReader.Read(_folder, _time, joined);
            if (source.Revision == known && leftOut.Count == 0) return null;
            var loaded = PolicyCompiler.Compile(source, _inflector, _time);
            if (joined.Find(pack => loaded.Problems.Any(problem => problem.IsError && IsIn(pack, problem))) is not { } broken)
                return leftOut.Count == 0 ? loaded : new PolicySet { Source = loaded.Source, Policies = loaded.Policies, Problems = [.. loaded.Problems, .. leftOut] };
            leftOut.AddRange(loaded.Problems.Where(problem => IsIn(broken, problem)).Select(problem => problem with { IsError = false }));
            joined.Remove(broken);
        }
    }

    private static bool IsIn(JoinedPack pack, PolicyProblem problem) =>
        problem.Location.File.StartsWith(PolicyFiles.Shown(pack.Folder), StringComparison.Ordinal);

    /// <summary>On a thread of its own: requests need those of the pool.</summary>
    private void StartReload() => new Thread(Reload) { IsBackground = true, Name = "Policies", Priority = ThreadPriority.BelowNormal }.Start();

    private void Schedule() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
}
