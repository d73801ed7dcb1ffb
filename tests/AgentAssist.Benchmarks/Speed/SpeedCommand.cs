using System.Diagnostics;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Benchmarks.Speed;

/// <summary>
/// The goals of speed in one short run: <c>speed</c>. All that is compared takes turns within the same seconds, and the median of many
/// turns counts, so that a busy machine does not decide. Exit code 1: a goal is missed.
/// </summary>
internal static class SpeedCommand
{
    private const int Turns = 1000;
    private const int Passes = 1;
    private const int Compilations = 5;
    private const int TextFactor = 20;

    public static int Run()
    {
        var subjects = new Subjects();
        var few = subjects.Policy(Subjects.Few);
        var many = subjects.Policy(Subjects.Many);
        var most = subjects.Policy(Subjects.Most);
        if (!SameFindings(subjects.Requests, few, many, most)) throw new InvalidOperationException("The books do not find the same.");

        var plain = new List<double>();
        var times = new List<double>[] { [], [], [], [] };
        for (var turn = -500; turn < Turns; turn++)
        {
            double[] nanoseconds =
            [
                Time(() => subjects.FindPlain(subjects.Requests), subjects.Requests.Length),
                Time(() => Subjects.Check(few, subjects.Requests), subjects.Requests.Length),
                Time(() => Subjects.Check(many, subjects.Requests), subjects.Requests.Length),
                Time(() => Subjects.Check(most, subjects.Requests), subjects.Requests.Length),
            ];
            if (turn < 0) continue;
            for (var i = 0; i < nanoseconds.Length; i++) times[i].Add(nanoseconds[i]);
        }
        Console.WriteLine($"states {subjects.Automaton.States} hits plain {subjects.FindPlain(subjects.Requests)} findings {Subjects.Check(most, subjects.Requests)} of {subjects.Requests.Length}");
        foreach (var t in times) Console.WriteLine($"{Median(t):F0} ns  min {t.Min():F0}");
        var clean = Enumerable.Range(0, 300).Select(_ => Time(() => Subjects.Check(most, subjects.CleanRequests), subjects.Requests.Length)).ToList();
        Console.WriteLine($"clean {Median(clean):F0}");
        var longs = Enumerable.Range(0, 10).Select(_ => Time(() => Subjects.Check(most, subjects.LongRequests), subjects.Requests.Length)).ToList();
        Console.WriteLine($"long {Median(longs):F0}");
        for (var i = 0; i < 5; i++)
        {
            var s = subjects.Source(Subjects.Most);
            var t0 = Stopwatch.GetTimestamp();
            subjects.Compile(s);
            Console.WriteLine($"compile {Stopwatch.GetElapsedTime(t0).TotalMilliseconds:F0} ms");
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Subjects.Check(most, subjects.CleanRequests);
        Console.WriteLine($"allocated {(GC.GetAllocatedBytesForCurrentThread() - before) / subjects.CleanRequests.Length} bytes; clean findings {Subjects.Check(most, subjects.CleanRequests)}");
        return 0;
    }

    private static bool SameFindings(DraftCheckRequest[] requests, params CompiledPolicy[] policies) =>
        policies.Select(policy => string.Join(';', requests.SelectMany(request => policy.Check(request).Diagnostics).Select(found => found.Range))).Distinct().Count() == 1;

    private static double Time(Func<int> pass, int drafts)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Passes; i++) pass();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Passes / drafts;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
