namespace AgentAssist.Plugins.Supervision;

/// <summary>When a plugin crashed, and what follows from it. Not thread-safe.</summary>
internal sealed class CrashHistory(SupervisionLimits limits, TimeProvider time)
{
    private readonly Queue<DateTimeOffset> _recent = new();
    private int _inARow;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Until when it must not be started.</summary>
    public DateTimeOffset NotBefore { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Counts a crash; true when it was the last one allowed.</summary>
    public bool Add()
    {
        var now = time.GetUtcNow();
        while (_recent.TryPeek(out var oldest) && now - oldest > limits.CrashWindow) _recent.Dequeue();
        _recent.Enqueue(now);
        // Crashes count as in a row until it lived twice the window without one.
        _inARow = now - _last > 2 * limits.CrashWindow ? 1 : _inARow + 1;
        _last = now;
        NotBefore = now + limits.BackOff[Math.Min(_inARow, limits.BackOff.Count) - 1];
        return _recent.Count >= limits.Crashes;
    }
}
