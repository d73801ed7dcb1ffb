using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.Server.Tests.Cases;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Replays;

public sealed class ReplaysApiTests
{
    private const string Bad = """{"text": "Sorry, nothing we can do.", "expected": [{"rule": "house/dead-end", "words": "nothing we can do"}]}""";

    [Fact]
    public async Task Cases_of_the_library_and_of_the_rules_are_replayed_and_reported()
    {
        await using var server = await RunningServer.StartAsync();
        using var added = await CasesApiTests.PostAsync(server.Client, Bad);
        var id = await StartAsync(server.Client, new { volume = 100 });

        var done = await EndAsync(server.Client, id);

        var totals = done.GetProperty("totals");
        Assert.Equal(("done", done.GetProperty("total").GetInt64()), (done.GetProperty("status").GetString(), totals.GetProperty("cases").GetInt64()));
        Assert.Equal(0, totals.GetProperty("failed").GetInt32());
        Assert.Equal(2, totals.GetProperty("rules").GetProperty("house/dead-end").GetProperty("found").GetInt32());
        using var report = await server.Client.GetAsync($"/v1/replays/{id}/report?lang=ru");
        Assert.Contains("Прогнано ответов", await report.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", report.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worsened_state_of_the_packs_is_compared_with_the_one_before_and_each_can_be_fetched()
    {
        await using var server = await RunningServer.StartAsync();
        using var added = await CasesApiTests.PostAsync(server.Client, Bad);
        var before = await RevisionAsync(server.Client);
        server.Packs.Write("house/rules/dead-end.yaml", PackFolder.DeadEnd.Replace("nothing we can do\"]", "nothing at all\"]", StringComparison.Ordinal).Replace("[|nothing we can do|]", "[|nothing at all|]", StringComparison.Ordinal));
        await Eventually.IsTrueAsync(async () => await RevisionAsync(server.Client) != before);

        var done = await EndAsync(server.Client, await StartAsync(server.Client, new { cases = "library", against = before }));

        var totals = done.GetProperty("totals");
        Assert.Equal((1, 1), (totals.GetProperty("failed").GetInt32(), totals.GetProperty("rules").GetProperty("house/dead-end").GetProperty("gone").GetInt32()));
        using var zip = new ZipArchive(await server.Client.GetStreamAsync($"/v1/policies/revisions/{before}"));
        using var file = new StreamReader(zip.GetEntry("house/rules/dead-end.yaml")!.Open());
        Assert.Contains("nothing we can do", await file.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_followed_and_a_replay_can_be_stopped()
    {
        await using var server = await RunningServer.StartAsync();
        await FillAsync(server.Client, 3000);
        var id = await StartAsync(server.Client, new { cases = "library" });
        await using var events = await EventReader.OpenAsync(server.Client, $"/v1/replays/{id}/events", "replay");
        while ((await events.NextAsync()).GetProperty("done").GetInt64() == 0)
        {
        }

        using var cancelled = await server.Client.PostAsync($"/v1/replays/{id}/cancel", null);
        using var again = await server.Client.PostAsync($"/v1/replays/{id}/cancel", null);

        var ended = cancelled.StatusCode == HttpStatusCode.OK ? "cancelled" : "done";
        Assert.Equal(ended, (await EndAsync(server.Client, id)).GetProperty("status").GetString());
        await again.ProblemAsync(HttpStatusCode.Conflict);
        while (!await events.EndedAsync())
        {
        }
    }

    [Fact]
    public async Task A_replay_goes_on_after_the_server_was_killed_and_counts_every_case_once()
    {
        using var packs = PackFolder.Create();
        var data = Directory.CreateTempSubdirectory("agentassist-data-");
        string id;
        await using (var first = Start())
        {
            using var client = await first.ReadyAsync();
            await FillAsync(client, 4000);
            id = await StartAsync(client, new { cases = "library" });
            await using var events = await EventReader.OpenAsync(client, $"/v1/replays/{id}/events", "replay");
            while ((await events.NextAsync()).GetProperty("done").GetInt64() == 0)
            {
            }

            await first.KillAsync();
        }

        await using (var second = Start())
        {
            using var client = await second.ReadyAsync();
            var done = await EndAsync(client, id);
            Assert.Equal(("done", 4000, 40), (
                done.GetProperty("status").GetString(), done.GetProperty("totals").GetProperty("cases").GetInt32(),
                done.GetProperty("totals").GetProperty("rules").GetProperty("house/dead-end").GetProperty("said").GetInt32()));
        }

        data.Delete(recursive: true);

        ServerProcess Start() => ServerProcess.Start(
            new Dictionary<string, string> { ["AGENTASSIST_POLICIES"] = packs.Path, ["AGENTASSIST_DATA"] = data.FullName }, "--urls", "http://127.0.0.1:0");
    }

    [Theory]
    [InlineData("""{"against": "0000"}""", "against")]
    [InlineData("""{"policy": "none"}""", "policy")]
    [InlineData("""{"cases": "some"}""", "cases")]
    [InlineData("""{"volume": 0}""", "volume")]
    public async Task Bad_requests_name_the_field(string body, string field)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.PostAsync("/v1/replays", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal([field], (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
    }

    private static async Task FillAsync(HttpClient client, int count)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(500))
        {
            var lines = string.Join('\n', chunk.Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"text\": \"Reply {i}{(i % 100 == 0 ? ": nothing we can do" : "")}.\"}}")));
            using var added = await CasesApiTests.PostAsync(client, lines, "application/jsonl");
            Assert.Equal(chunk.Length, (await added.JsonAsync()).GetProperty("added").GetInt32());
        }
    }

    private static async Task<string> StartAsync(HttpClient client, object request)
    {
        using var response = await client.PostAsJsonAsync("/v1/replays", request);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (await response.JsonAsync()).GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> EndAsync(HttpClient client, string id)
    {
        await using var events = await EventReader.OpenAsync(client, $"/v1/replays/{id}/events", "replay");
        while ((await events.NextAsync()).GetProperty("status").GetString() is "queued" or "running")
        {
        }

        return await client.GetFromJsonAsync<JsonElement>($"/v1/replays/{id}");
    }

    private static async Task<string> RevisionAsync(HttpClient client)
    {
        var revision = "";
        await Eventually.IsTrueAsync(async () =>
        {
            var list = (await client.GetFromJsonAsync<JsonElement>("/v1/policies/revisions")).GetProperty("revisions").EnumerateArray().ToList();
            revision = list.Where(entry => entry.GetProperty("isCurrent").GetBoolean()).Select(entry => entry.GetProperty("revision").GetString()!).FirstOrDefault() ?? "";
            return revision.Length > 0;
        });
        return revision;
    }
}
