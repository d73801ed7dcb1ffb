using System.Text;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.Cli.Replays;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Cases;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Engine.Replays.Runs;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Replays;

/// <summary><c>replay</c>: an archive replayed from its file to the report, beside the engine alone on the same texts, in turns of one run.</summary>
internal static class ReplayCommand
{
    private const int Replies = 40_000;
    private const int Turns = 7;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("agentassist-replay-bench-");
        try
        {
            var path = ReplayArchive.Write(folder.FullName, Replies);
            var set = PolicyCompiler.Compile(PolicyReader.Read(PolicyFolders.FindUpwards(AppContext.BaseDirectory)!), Inflector.Load(Inflector.DefaultFolder));
            var policy = new ReplayPolicy(set.Policies["default"], set.Source);
            DraftCheckRequest[] requests = [.. File.ReadLines(path).Select(line => CaseJson.Read(Encoding.UTF8.GetBytes(line)).Case!.Request)];
            var times = Stopwatches.TakeTurns(Turns, () => Check(policy.Policy, requests), () => ReplayAsync(policy, path).GetAwaiter().GetResult());
            Console.WriteLine($"{Replies} replies: bare {Stopwatches.Median(times[0]):0} ms, replay {Stopwatches.Median(times[1]):0} ms");
            return Goal.Report([new Goal("replay of an archive by the engine's bare speed on the same texts", Stopwatches.MedianRatio(times[0], times[1]), 0.7, IsLeast: true)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Check(CompiledPolicy policy, DraftCheckRequest[] requests) => Parallel.ForEach(
        requests, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, request => policy.Check(request));

    private static async Task ReplayAsync(ReplayPolicy policy, string path)
    {
        await using var terminal = new Terminal();
        var files = new CaseFiles();
        if (files.Add(path) is { } wrong) throw new IOException(wrong);
        var format = new CollectedFormat(1000, result => result.IsNotable, _ => Task.CompletedTask);
        var session = new ReplaySession(files, new Replayer(policy, against: null, ReplayFilter.All), format, Environment.ProcessorCount, terminal);
        var totals = await session.RunAsync(new ReplayReport { PolicyName = "shipped", Policy = policy.Policy.Reference, Totals = new ReplayTotals() }, CancellationToken.None);
        if (totals.Cases != Replies) throw new InvalidOperationException($"{totals.Cases} cases were replayed.");
    }
}
