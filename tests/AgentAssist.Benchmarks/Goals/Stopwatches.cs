using System.Diagnostics;

namespace AgentAssist.Benchmarks.Goals;

/// <summary>Times things that are compared with each other on a machine that others use too.</summary>
internal static class Stopwatches
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(4);

    /// <summary>Lets the subjects take turns; gives, for each, its milliseconds in every turn. A turn is short, so that what disturbs one disturbs few.</summary>
    public static double[][] TakeTurns(int turns, params Action[] subjects)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < s_warmUp;)
            foreach (var subject in subjects) subject();
        var times = subjects.Select(_ => new double[turns]).ToArray();
        for (var turn = 0; turn < turns; turn++)
            for (var i = 0; i < subjects.Length; i++) times[i][turn] = Time(subjects[i]);
        return times;
    }

    /// <summary>Milliseconds.</summary>
    public static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is { Length: > 0 } sorted ? sorted[sorted.Length / 2] : double.NaN;

    /// <summary>The median over the turns of one quantity by another of the same turn.</summary>
    public static double MedianRatio(IEnumerable<double> above, IEnumerable<double> below) => Median(above.Zip(below, (a, b) => a / b));
}
