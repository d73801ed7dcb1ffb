using System.Diagnostics;
using System.Globalization;
using AgentAssist.Benchmarks.Material;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Conversations;

/// <summary>
/// What a conversation adds to a check under the shipped policy: <c>conversation</c>. A reply of 500 characters is checked without a
/// conversation, with fifty messages that were seen before (an agent types) and with fifty new ones (he opens a ticket); all take turns, and
/// medians count. Exit code 1: typing in a long conversation costs over four times as much as without one.
/// </summary>
internal static class ConversationCommand
{
    private const double MostTimes = 4;
    private const int Turns = 2_000;
    private const int ColdTurns = 300;

    public static int Run()
    {
        using var host = PolicyHost.Open(Path.Combine(Repository.Root, "policies"), Inflector.Load(Inflector.DefaultFolder));
        var policy = host.Current.Policies["default"];
        var drafts = SampleDrafts.Clean.Select(draft => new DraftCheckRequest { Draft = new Draft(draft) }).ToArray();
        var seen = drafts.Select((draft, i) => draft with { Conversation = SampleTalks.Of(i) }).ToArray();
        List<double> without = [], warm = [], cold = [];
        for (var turn = -Turns / 4; turn < Turns; turn++)
        {
            Add(turn, without, Time(policy, drafts[Math.Abs(turn) % drafts.Length]));
            Add(turn, warm, Time(policy, seen[Math.Abs(turn) % seen.Length]));
            if (turn < ColdTurns) Add(turn, cold, Time(policy, drafts[Math.Abs(turn) % drafts.Length] with { Conversation = SampleTalks.Of(1_000_000 + turn) }));
        }

        var times = Median(warm) / Median(without);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without a conversation  {Median(without),8:F1} us"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"50 messages, typing     {Median(warm),8:F1} us{times,8:F2} times"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"50 messages, new        {Median(cold),8:F1} us{Median(cold) / Median(without),8:F2} times"));
        return times <= MostTimes ? 0 : 1;
    }

    private static void Add(int turn, List<double> to, double time)
    {
        if (turn >= 0) to.Add(time);
    }

    private static double Time(CompiledPolicy policy, DraftCheckRequest request)
    {
        var start = Stopwatch.GetTimestamp();
        policy.Check(request);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
