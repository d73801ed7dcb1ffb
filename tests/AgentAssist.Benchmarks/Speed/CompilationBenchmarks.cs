using BenchmarkDotNet.Attributes;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Benchmarks.Speed;

/// <summary>From definitions to a policy, dictionaries loaded.</summary>
public class CompilationBenchmarks
{
    private readonly Subjects _subjects = new();
    private PolicySource _source = null!;

    [Params(Subjects.Few, Subjects.Many, Subjects.Most)]
    public int Phrases { get; set; }

    [GlobalSetup]
    public void Read() => _source = _subjects.Source(Phrases);

    [Benchmark]
    public PolicySet Compile() => _subjects.Compile(_source);
}
