using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AgentAssist.Benchmarks.Http;

/// <summary>The load, as a process of its own: <c>http-load URL SECONDS RATE [events]</c>, rate 0 for as many as it answers. Prints a <see cref="LoadResult"/> as JSON. The first second does not count.</summary>
internal static class LoadCommand
{
    public const string Command = "http-load";

    private const int Connections = 16;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(string url, string seconds, string rate, bool events = false)
    {
        var time = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
        var perSecond = double.Parse(rate, CultureInfo.InvariantCulture);
        Console.WriteLine(JsonSerializer.Serialize(await MeasureAsync(new Uri(url), time, perSecond, events)));
        return 0;
    }

    private static async Task<LoadResult> MeasureAsync(Uri server, TimeSpan time, double perSecond, bool events)
    {
        var bodies = SampleRequests.Bodies();
        var connections = Enumerable.Range(0, Connections).Select(i => new LoadConnection(server, bodies, i * bodies.Length / Connections, events)).ToArray();
        var start = TimeProvider.System.GetTimestamp() + (long)(s_warmUp.TotalSeconds * Stopwatch.Frequency);
        var end = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var interval = perSecond > 0 ? TimeSpan.FromSeconds(Connections / perSecond) : TimeSpan.Zero;
        await Task.WhenAll(connections.Select((connection, i) => Task.Run(() => connection.RunAsync(start, end, interval, interval * i / Connections))));

        long[] latencies = [.. connections.SelectMany(connection => connection.Latencies).Order()];
        return new LoadResult(
            time.TotalSeconds,
            latencies.Length,
            connections.Sum(connection => connection.Failures),
            [.. connections.SelectMany(connection => connection.Revisions).Distinct()],
            At(latencies, 0.5),
            At(latencies, 0.99),
            At(latencies, 1));
    }

    private static double At(long[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[(int)Math.Ceiling(share * sorted.Length) - 1] * 1000.0 / Stopwatch.Frequency;
}
