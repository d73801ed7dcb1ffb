using BenchmarkDotNet.Attributes;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Benchmarks.Speed;

/// <summary>The full check of 24 drafts of 500 characters, a draft an operation.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private const int Drafts = 24;

    private readonly Subjects _subjects = new();
    private CompiledPolicy _policy = null!;

    [Params(Subjects.Few, Subjects.Many, Subjects.Most)]
    public int Phrases { get; set; }

    [GlobalSetup]
    public void Compile() => _policy = _subjects.Policy(Phrases);

    [Benchmark(OperationsPerInvoke = Drafts)]
    public int WithFindings() => Subjects.Check(_policy, _subjects.Requests);

    [Benchmark(OperationsPerInvoke = Drafts)]
    public int Clean() => Subjects.Check(_policy, _subjects.CleanRequests);

    [Benchmark(OperationsPerInvoke = Drafts)]
    public int TwentyTimesAsLong() => Subjects.Check(_policy, _subjects.LongRequests);
}
