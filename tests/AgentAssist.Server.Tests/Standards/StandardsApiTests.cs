using System.Net;
using System.Net.Http.Json;
using AgentAssist.Server.Tests.Approvals;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Standards;

public sealed class StandardsApiTests
{
    [Fact]
    public async Task The_scorecard_tells_what_replies_are_scored_by()
    {
        await using var server = await RunningServer.StartAsync();

        var scorecard = Assert.Single((await server.Client.GetJsonAsync("/v1/scorecards")).GetProperty("scorecards").EnumerateArray());

        Assert.Equal(("default", "house", "weighted"), (scorecard.GetProperty("policy").Word("id"), scorecard.Word("source"), scorecard.Word("strategy")));
        Assert.Equal("House standards", scorecard.GetProperty("title").Word("en"));
        var criteria = scorecard.GetProperty("criteria");
        Assert.Equal(["empathy", "safety"], criteria.EnumerateArray().Select(criterion => criterion.Id()));
        Assert.Equal((3, 0.75), (criteria[0].GetProperty("weight").GetDouble(), criteria[0].GetProperty("share").GetDouble()));
        Assert.Equal(["good", "poor"], scorecard.GetProperty("levels").EnumerateArray().Select(level => level.Id()));
    }

    [Fact]
    public async Task An_acknowledgement_is_kept_once_and_goes_stale_with_the_standards()
    {
        await using var server = await RunningServer.StartAsync();
        var version = await VersionAsync(server);
        using var first = await AcknowledgeAsync(server, version);
        using var again = await AcknowledgeAsync(server, version);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.True((await first.JsonAsync()).GetProperty("isCurrent").GetBoolean());

        server.Packs.Write("house/rules/insult.yaml", await ChangedAsync(server, "house/rules/insult.yaml", "severity: error", "severity: warning"));
        server.Packs.Write("house/scorecard.yaml", PackFolder.Scorecard.Replace("weight: 3", "weight: 2", StringComparison.Ordinal));
        await Eventually.ReadAsync(
            () => server.Client.GetJsonAsync("/v1/scorecards"), list => list.GetProperty("scorecards")[0].Word("version") != version);

        using var stale = await AcknowledgeAsync(server, version);
        Assert.Contains(await VersionAsync(server), (await stale.ProblemAsync(HttpStatusCode.Conflict)).Word("detail"), StringComparison.Ordinal);
        var list = await server.Client.GetJsonAsync("/v1/standards/acknowledgements?agent=a1");
        var kept = Assert.Single(list.GetProperty("acknowledgements").EnumerateArray());
        Assert.Equal((version, "a1", "Oleh", false), (kept.Word("version"), kept.Word("agentId"), kept.Word("agentName"), kept.GetProperty("isCurrent").GetBoolean()));
        Assert.NotEqual(version, list.Word("currentVersion"));
        Assert.Empty((await server.Client.GetJsonAsync("/v1/standards/acknowledgements?agent=a2")).GetProperty("acknowledgements").EnumerateArray());
    }

    [Fact]
    public async Task A_changed_rule_leaves_the_standards_as_they_were()
    {
        await using var server = await RunningServer.StartAsync();
        var before = (await server.Client.GetJsonAsync("/v1/scorecards")).GetProperty("scorecards")[0];

        server.Packs.Write("house/rules/insult.yaml", await ChangedAsync(server, "house/rules/insult.yaml", "severity: error", "severity: warning"));
        var after = await Eventually.ReadAsync(
            async () => (await server.Client.GetJsonAsync("/v1/scorecards")).GetProperty("scorecards")[0],
            scorecard => scorecard.GetProperty("policy").Word("revision") != before.GetProperty("policy").Word("revision"));

        Assert.Equal(before.Word("version"), after.Word("version"));
    }

    [Theory]
    [InlineData("{}", "agentId", "version")]
    [InlineData("""{"version": 5, "agentId": "a1"}""", "version")]
    public async Task What_cannot_be_read_is_named_by_its_path(string body, params string[] paths)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.PostAsync("/v1/standards/acknowledgements", new StringContent(body, null, "application/json"));

        Assert.Equal(paths, (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
    }

    [Fact]
    public async Task A_policy_without_a_scorecard_has_no_standards()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Client.GetAsync("/v1/standards/acknowledgements?policy=strict");

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }

    private static async Task<string> VersionAsync(RunningServer server) =>
        (await server.Client.GetJsonAsync("/v1/scorecards")).GetProperty("scorecards")[0].Word("version");

    private static Task<HttpResponseMessage> AcknowledgeAsync(RunningServer server, string version) =>
        server.Client.PostAsJsonAsync("/v1/standards/acknowledgements", new { version, agentId = "a1", agentName = "Oleh" });

    private static async Task<string> ChangedAsync(RunningServer server, string file, string from, string to) =>
        (await File.ReadAllTextAsync(Path.Combine(server.Packs.Path, file))).Replace(from, to, StringComparison.Ordinal);
}
