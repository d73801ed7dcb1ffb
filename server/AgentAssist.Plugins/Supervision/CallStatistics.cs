namespace AgentAssist.Plugins.Supervision;

/// <summary>Counts calls and remembers how long the last ones took. Thread-safe.</summary>
internal sealed class CallStatistics
{
    private const int Kept = 512;

    private readonly double[] _milliseconds = new double[Kept];
    private readonly Lock _lock = new();
    private long _calls;
    private long _answered;
    private long _timeouts;
    private long _failures;
    private long _crashes;

    public void Answered(TimeSpan took)
    {
        lock (_lock)
        {
            _milliseconds[_answered++ % Kept] = took.TotalMilliseconds;
            _calls++;
        }
    }

    public void TimedOut()
    {
        lock (_lock) (_calls, _timeouts) = (_calls + 1, _timeouts + 1);
    }

    public void Failed()
    {
        lock (_lock) (_calls, _failures) = (_calls + 1, _failures + 1);
    }

    public void Crashed() => Interlocked.Increment(ref _crashes);

    public CallFigures Read()
    {
        lock (_lock)
        {
            var sorted = _milliseconds.AsSpan(0, (int)Math.Min(_answered, Kept)).ToArray();
            Array.Sort(sorted);
            return new CallFigures(_calls, At(sorted, 0.5), At(sorted, 0.99), _timeouts, _failures, Interlocked.Read(ref _crashes));
        }
    }

    private static double? At(double[] sorted, double share) =>
        sorted.Length == 0 ? null : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Length) - 1], 3);
}
