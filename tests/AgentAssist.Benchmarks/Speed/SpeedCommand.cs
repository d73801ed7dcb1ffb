using System.Globalization;
using AgentAssist.Benchmarks.Goals;

namespace AgentAssist.Benchmarks.Speed;

/// <summary>
/// The goals of speed in one short run: <c>speed</c>. What is compared takes turns of a few tenths of a millisecond, and the median of many turns counts, so
/// that a busy machine does not decide. Exit code 1: a goal is missed.
/// </summary>
internal static class SpeedCommand
{
    private const int Turns = 3_000;
    private const int Compilations = 9;

    public static int Run()
    {
        var subjects = new Subjects();
        return Goal.Report([.. Checks(subjects), .. LongDrafts(subjects), Allocation(subjects), Compilation(subjects), .. Talk()]);
    }

    private static IEnumerable<Goal> Checks(Subjects subjects)
    {
        var few = subjects.Policy(Subjects.Few);
        var many = subjects.Policy(Subjects.Many);
        var most = subjects.Policy(Subjects.Most);
        subjects.Compare(few, many, most);
        var times = Stopwatches.TakeTurns(
            Turns,
            () => subjects.FindPlain(subjects.Requests),
            () => Subjects.Check(few, subjects.Requests),
            () => Subjects.Check(many, subjects.Requests),
            () => Subjects.Check(most, subjects.Requests),
            () => Subjects.Check(most, subjects.CleanRequests));
        string[] names =
        [
            $"plain automaton, {Subjects.Most} phrases, {subjects.Automaton.States} states", $"check, {Subjects.Few} phrases", $"check, {Subjects.Many} phrases",
            $"check, {Subjects.Most} phrases", $"check, {Subjects.Most} phrases, nothing to find",
        ];
        Console.WriteLine($"{"µs a draft of 500 characters (median of turns)",-60}{"median",8}{"least",8}");
        foreach (var (name, each) in names.Zip(times))
        {
            var drafts = subjects.Requests.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-60}{Stopwatches.Median(each) * 1000 / drafts,8:F2}{each.Min() * 1000 / drafts,8:F2}"));
        }

        yield return new Goal("check of 10,000 phrases by a pass of the plain automaton", Stopwatches.MedianRatio(times[3], times[0]), 2);
        yield return new Goal(
            "what 9,900 further phrases cost a check, by that pass", Stopwatches.MedianRatio(times[3].Zip(times[1], (most, few) => most - few), times[0]), 0.5);
    }

    private static IEnumerable<Goal> LongDrafts(Subjects subjects)
    {
        var policy = subjects.Policy(Subjects.Most);
        var times = Stopwatches.TakeTurns(Turns / 20, () => Subjects.Check(policy, subjects.Requests), () => Subjects.Check(policy, subjects.LongRequests));
        yield return new Goal($"time of a draft {Subjects.LongFactor} times as long, by that of the draft", Stopwatches.MedianRatio(times[1], times[0]), 25);
    }

    private static Goal Allocation(Subjects subjects)
    {
        var policy = subjects.Policy(Subjects.Most);
        Subjects.Check(policy, subjects.CleanRequests);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Subjects.Check(policy, subjects.CleanRequests);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return new Goal("allocated by a check that finds nothing", (double)bytes / subjects.CleanRequests.Length, 1024, Unit: " B");
    }

    private static Goal Compilation(Subjects subjects)
    {
        var source = subjects.Source(Subjects.Most);
        var times = Enumerable.Range(0, Compilations).Select(_ => Stopwatches.Time(() => subjects.Compile(source))).ToArray();
        return new Goal("10,000 phrases compiled, dictionaries loaded", Stopwatches.Median(times), 1000, Unit: " ms");
    }

    private static IEnumerable<Goal> Talk()
    {
        var talks = new Talks();
        var times = Stopwatches.TakeTurns(Turns / 5, talks.CheckAlone, talks.CheckInConversation);
        yield return new Goal($"check with a conversation of {Talks.Messages} messages by one without, shipped packs", Stopwatches.MedianRatio(times[1], times[0]), 4);
    }
}
