using BenchmarkDotNet.Attributes;

namespace AgentAssist.Benchmarks.Speed;

/// <summary>The yardstick over the same drafts, a draft an operation.</summary>
public class AutomatonBenchmarks
{
    private const int Drafts = 24;

    private readonly Subjects _subjects = new();

    [Benchmark(OperationsPerInvoke = Drafts)]
    public int PlainAutomaton() => _subjects.FindPlain(_subjects.Requests);
}
