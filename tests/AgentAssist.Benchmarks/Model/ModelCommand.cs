using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.EndToEnd.Running;
using AgentAssist.Server.Tests.Running;
using AgentAssist.StubModel;

namespace AgentAssist.Benchmarks.Model;

/// <summary>
/// What a language model that takes 20 seconds costs the deterministic result: <c>model</c>. Two servers with the same packs, one with the stub behind its
/// judged rule and with streams that wait for it, one without a model; in each of ten pairs they take turns, so that both see the same machine. The caller rests
/// after each answer, which makes about 30 % of the top rate. Exit code 1: a goal is missed.
/// </summary>
internal static class ModelCommand
{
    private const string Slow = "stub-slow-20";
    private const int Pairs = 10;
    private const int Checks = 2_000;
    private const int Turn = 100;
    private const int Listeners = 2;

    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(1);

    public static async Task<int> RunAsync()
    {
        await using var stub = await StubModelServer.StartAsync();
        using var policies = await MeasuredPolicies.CreateAsync(Path.Combine(Repository.Root, "policies"), Slow);
        await using var with = ServerProcess.Start(
            new Dictionary<string, string>
            {
                ["AGENTASSIST_POLICIES"] = policies.Path,
                ["AGENTASSIST_MODEL_URL"] = stub.Address.ToString(),
                ["AGENTASSIST_MODEL"] = Slow,
            },
            "--urls", "http://127.0.0.1:0");
        await using var without = ServerProcess.Start(new Dictionary<string, string> { ["AGENTASSIST_POLICIES"] = policies.Path }, "--urls", "http://127.0.0.1:0");
        using var slow = await ClientAsync(with);
        using var plain = await ClientAsync(without);
        foreach (var client in new[] { slow, plain }) for (var turn = 0; turn < 2 * Checks; turn += Turn) await TakeAsync(client, events: false, TimeSpan.Zero);

        var goals = new List<Goal>();
        foreach (var events in new[] { false, true }) goals.AddRange(await CompareAsync(stub, slow, plain, events));
        Console.WriteLine($"The stub was asked {stub.Requests.Count} times.");
        return Goal.Report([.. goals, new Goal("times the stub was asked", stub.Requests.Count, 1, IsLeast: true)]);
    }

    /// <summary>A client that leaves a stream at once, as a browser does at the next key.</summary>
    private static async Task<HttpClient> ClientAsync(ServerProcess server)
    {
        using var ready = await server.ReadyAsync();
        return new HttpClient(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero }) { BaseAddress = ready.BaseAddress };
    }

    private static async Task<IReadOnlyList<Goal>> CompareAsync(StubModelServer stub, HttpClient slow, HttpClient plain, bool events)
    {
        var (medians, tails) = (new List<double>(), new List<double>());
        for (var pair = 1; pair <= Pairs; pair++)
        {
            using var end = new CancellationTokenSource();
            var before = stub.Requests.Count;
            var listeners = Enumerable.Range(0, Listeners).Select(number => ListenAsync(slow, $"Pair {pair}, {number}: {events}.", end.Token)).ToList();
            while (stub.Requests.Count < before + Listeners) await Task.Delay(50);
            var (ours, bare) = (new List<double>(), new List<double>());
            for (var turn = 0; turn < Checks / Turn; turn++)
            {
                foreach (var isOurs in new[] { turn % 2 == 0, turn % 2 != 0 }) (isOurs ? ours : bare).AddRange(await TakeAsync(isOurs ? slow : plain, events, s_rest));
            }

            await end.CancelAsync();
            await Task.WhenAll(listeners);
            ours.Sort();
            bare.Sort();
            medians.Add(At(ours, 0.5) / At(bare, 0.5));
            tails.Add(At(ours, 0.99) / At(bare, 0.99));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(events ? "stream" : "json"),-7}{pair,2}: with the model p50 {At(ours, 0.5):F2}, p99 {At(ours, 0.99):F2} ms; without p50 {At(bare, 0.5):F2}, p99 {At(bare, 0.99):F2} ms"));
        }

        var way = events ? "the first event of a stream" : "an answer as JSON";
        return
        [
            new Goal($"{way}, a model of 20 s by none: ratio of medians, median of {Pairs} pairs", Stopwatches.Median(medians), 1.1),
            new Goal($"{way}, a model of 20 s by none: ratio of p99, median of {Pairs} pairs", Stopwatches.Median(tails), 1.25),
        ];
    }

    /// <summary>A stream that waits for the model until it is ended.</summary>
    private static async Task ListenAsync(HttpClient client, string draft, CancellationToken end)
    {
        try
        {
            using var request = Request(draft, events: true);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end);
            await response.Content.ReadAsStringAsync(end);
        }
        catch (OperationCanceledException)
        {
            // The pair is over.
        }
    }

    /// <summary>Milliseconds of each check of a turn.</summary>
    private static async Task<double[]> TakeAsync(HttpClient client, bool events, TimeSpan rest)
    {
        var times = new double[Turn];
        for (var i = 0; i < Turn; i++)
        {
            if (rest > TimeSpan.Zero) await Task.Delay(rest);
            using var request = Request($"Draft {i}. I am sorry, it's impossible. You should have read the rules.", events);
            var start = Stopwatch.GetTimestamp();
            using var response = await client.SendAsync(request, events ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead);
            response.EnsureSuccessStatusCode();
            if (events)
            {
                await using var stream = await response.Content.ReadAsStreamAsync();
                await stream.ReadAtLeastAsync(new byte[64], 64);
            }

            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    private static HttpRequestMessage Request(string draft, bool events)
    {
        var body = JsonSerializer.Serialize(new { draft = new { text = draft }, trigger = events ? "typing" : "send", conversation = new[] { new { author = "customer", text = "Where is my money?" } } });
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/drafts/check") { Content = new StringContent(body, null, "application/json") };
        if (!events) return request;
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.ConnectionClose = true; // a stream that is left open takes its connection with it: then both sides begin with a new one
        return request;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
