namespace AgentAssist.Engine.Replays.Runs;

/// <summary>A share with the interval that holds the true one in 95 of 100 samples (Wilson).</summary>
/// <param name="Value">The share, 0 to 1; not a number when nothing was counted.</param>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public readonly record struct Interval(double Value, double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>Of a count out of a number.</summary>
    /// <param name="count">0 to <paramref name="of"/>.</param>
    /// <param name="of">0 or more; of nothing the interval is 0 to 1.</param>
    public static Interval Of(long count, long of)
    {
        if (of == 0) return new Interval(double.NaN, 0, 1);
        var (share, n) = ((double)count / of, (double)of);
        var scale = 1 + (Z * Z / n);
        var centre = (share + (Z * Z / (2 * n))) / scale;
        var half = Z / scale * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        return new Interval(share, count == 0 ? 0 : Math.Max(0, centre - half), count == of ? 1 : Math.Min(1, centre + half));
    }
}
