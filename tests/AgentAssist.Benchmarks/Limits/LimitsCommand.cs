using System.Globalization;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Tests.Limits;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Limits;

/// <summary>Computing time of the shipped packs on the longest drafts made to be slow: <c>limits</c>. Time of the processor, the best of five: a busy machine does not count.</summary>
internal static class LimitsCommand
{
    private const int Rounds = 5;

    public static int Run()
    {
        var policy = PolicyCompiler.Compile(PolicyReader.Read(Path.Combine(Repository.Root, "policies")), Inflector.Load(Inflector.DefaultFolder)).Policies["default"];
        var times = SlowDrafts.Repeated.Select(repeated => (Repeated: repeated, Time: BestOf(policy, SlowDrafts.Filled(repeated)))).OrderByDescending(row => row.Time).ToArray();
        foreach (var (repeated, time) in times) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time,8:F1} ms  {Uri.EscapeDataString(repeated)}"));
        return Goal.Report([new Goal("slowest draft of 64 Ki code units, processor time", times[0].Time, 300, Unit: " ms")]);
    }

    private static double BestOf(CompiledPolicy policy, string text)
    {
        var request = new DraftCheckRequest { Draft = new Draft(text), Trigger = CheckTrigger.Send };
        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            var began = Environment.CpuUsage.TotalTime;
            policy.Check(request);
            return (Environment.CpuUsage.TotalTime - began).TotalMilliseconds;
        });
    }
}
