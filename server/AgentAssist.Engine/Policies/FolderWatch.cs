namespace AgentAssist.Engine.Policies;

/// <summary>
/// Tells that something in a folder changed. The folder itself may be deleted and come back, be replaced, or be a link that is
/// turned elsewhere: its name is watched in the folder above.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly string _folder;
    private readonly Action _changed;
    private readonly FileSystemWatcher? _above;
    private readonly Lock _replacing = new();
    private FileSystemWatcher? _inside;
    private bool _isOver;

    /// <param name="folder">The folder.</param>
    /// <param name="changed">Called on a background thread, often more than once for one change.</param>
    public FolderWatch(string folder, Action changed)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _changed = changed;
        if (Path.GetDirectoryName(_folder) is { } above && Directory.Exists(above))
        {
            _above = Watch(new FileSystemWatcher(above, Path.GetFileName(_folder)) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName }, Replace);
        }

        WatchInside();
    }

    public void Dispose()
    {
        _above?.Dispose();
        lock (_replacing)
        {
            _isOver = true;
            _inside?.Dispose();
        }
    }

    private void Replace()
    {
        WatchInside();
        _changed();
    }

    private void WatchInside()
    {
        lock (_replacing)
        {
            _inside?.Dispose();
            _inside = _isOver || !Directory.Exists(_folder) ? null : Watch(new FileSystemWatcher(_folder) { IncludeSubdirectories = true }, _changed);
        }
    }

    private static FileSystemWatcher Watch(FileSystemWatcher watcher, Action changed)
    {
        watcher.Changed += (_, _) => changed();
        watcher.Created += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.Error += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
