namespace AgentAssist.Benchmarks.Http;

/// <summary>What a load measured.</summary>
/// <param name="Seconds">Time counted.</param>
/// <param name="Requests">Requests answered within it.</param>
/// <param name="Failures">Answers other than 200, and broken connections.</param>
/// <param name="Revisions">Policy revisions seen in the answers.</param>
/// <param name="Median">Latency, ms.</param>
/// <param name="Percentile99">Latency, ms.</param>
/// <param name="Worst">Latency, ms.</param>
internal sealed record LoadResult(
    double Seconds, int Requests, int Failures, IReadOnlyList<string> Revisions, double Median, double Percentile99, double Worst)
{
    public double Rate => Requests / Seconds;
}
