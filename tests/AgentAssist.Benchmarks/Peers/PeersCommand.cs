using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.Benchmarks.Material;
using AgentAssist.Benchmarks.Speed;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Benchmarks.Peers;

/// <summary>
/// Our check and other programs for the same work, with the same 1,000 phrases on the same drafts, one after the other: <c>peers</c>. Needs Node.js; installs
/// the pinned peers by npm. allprofanity runs in each of its modes, evasion protection on and the cache of results off; the fastest counts.
/// </summary>
internal static class PeersCommand
{
    private const int Turns = 3_000;

    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "AgentAssist.Benchmarks", "Peers");

    public static async Task<int> RunAsync()
    {
        var phrases = new PhraseBook(Inflector.Load(Inflector.DefaultFolder), Subjects.Many).First(Subjects.Many);
        await RunAsync("npm", "ci", "--ignore-scripts");
        var before = MeasureOurs();
        var peers = await MeasurePeersAsync(phrases);
        var ours = Math.Max(before, MeasureOurs());

        Print("AgentAssist", ours, Subjects.Check(new Subjects().Policy(Subjects.Many), new Subjects().Requests));
        foreach (var (name, figures) in peers) Print(name, figures.Microseconds, figures.Matches);
        var fastest = peers.Where(peer => peer.Key.StartsWith("allprofanity", StringComparison.Ordinal)).Min(peer => peer.Value.Microseconds);
        return Goal.Report(
        [
            new Goal("faster than allprofanity in its fastest mode", fastest / ours, 20, IsLeast: true, Unit: " times"),
            new Goal("faster than textlint with prh", peers["textlint + prh"].Microseconds / ours, 1000, IsLeast: true, Unit: " times"),
        ]);
    }

    private static void Print(string name, double microseconds, int matches) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30}{microseconds,12:F1} µs a draft{matches,6} matches in all drafts"));

    private static double MeasureOurs()
    {
        var subjects = new Subjects();
        var policy = subjects.Policy(Subjects.Many);
        var times = Stopwatches.TakeTurns(Turns, () => Subjects.Check(policy, subjects.Requests));
        return Stopwatches.Median(times[0]) * 1000 / subjects.Requests.Length;
    }

    private static async Task<Dictionary<string, PeerFigures>> MeasurePeersAsync(IReadOnlyList<SamplePhrase> phrases)
    {
        var input = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(input))
                await JsonSerializer.SerializeAsync(file, new { phrases = phrases.Select(phrase => phrase.Text), drafts = SampleDrafts.WithFindings });
            return JsonSerializer.Deserialize<Dictionary<string, PeerFigures>>(await RunAsync("node", "peers.mjs", input), JsonSerializerOptions.Web)!;
        }
        finally
        {
            File.Delete(input);
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = s_folder;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start; install Node.js 20 or newer.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
