using System.Globalization;
using AgentAssist.Benchmarks.Goals;
using AgentAssist.EndToEnd.Running;

namespace AgentAssist.Benchmarks.Http;

/// <summary>
/// Requests a second of <c>POST /v1/drafts/check</c> with the shipped packs, by those of the <see cref="BareServer"/>: <c>http</c>. Both servers and the load
/// are processes of their own on loopback; ten pairs, taking turns, the median of their ratios counts.
/// </summary>
internal static class HttpCommand
{
    private const int Pairs = 10;
    private const int Seconds = 3;

    public static async Task<int> RunAsync()
    {
        await using var server = await RunningServer.StartAsync();
        using var bare = OwnProcess.Start(BareServer.Command);
        var bareAddress = new Uri(await bare.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The bare server did not start."));
        await CompareAnswersAsync(server.Address, bareAddress);
        foreach (var address in new[] { server.Address, bareAddress }) await OwnProcess.WarmUpAsync(address);

        var ratios = new List<double>();
        for (var pair = 1; pair <= Pairs; pair++)
        {
            var first = await OwnProcess.LoadAsync(pair % 2 == 0 ? server.Address : bareAddress, Seconds);
            var second = await OwnProcess.LoadAsync(pair % 2 == 0 ? bareAddress : server.Address, Seconds);
            var (ours, plain) = pair % 2 == 0 ? (first, second) : (second, first);
            if (ours.Failures + plain.Failures > 0) throw new InvalidOperationException($"{ours.Failures + plain.Failures} requests failed.");
            ratios.Add(100 * ours.Rate / plain.Rate);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pair,2}: {ours.Rate,7:F0} a second (p50 {ours.Median:F2}, p99 {ours.Percentile99:F2} ms), bare {plain.Rate,7:F0} (p50 {plain.Median:F2}, p99 {plain.Percentile99:F2} ms): {ratios[^1]:F1} %"));
        }

        bare.StandardInput.Close();
        await bare.WaitForExitAsync();
        return Goal.Report([new Goal("requests a second by those of a bare endpoint", Stopwatches.Median(ratios), 70, IsLeast: true, Unit: " %")]);
    }

    /// <summary>Both must answer the same bytes: else one does less.</summary>
    private static async Task CompareAnswersAsync(params Uri[] servers)
    {
        using var client = new HttpClient();
        foreach (var body in SampleRequests.Bodies())
        {
            var answers = await Task.WhenAll(servers.Select(server => AskAsync(client, server, body)));
            if (answers.Distinct().Count() != 1) throw new InvalidOperationException($"The servers answer differently:\n{string.Join('\n', answers)}");
        }
    }

    private static async Task<string> AskAsync(HttpClient client, Uri server, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var answer = await client.PostAsync(new Uri(server, "/v1/drafts/check"), content);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}
