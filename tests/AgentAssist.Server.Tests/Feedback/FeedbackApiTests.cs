using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.Server.Tests.Approvals;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Feedback;

public sealed class FeedbackApiTests : IAsyncLifetime
{
    private static readonly object[] DeadEnd = [new { source = "house", code = "dead-end" }];

    private RunningServer _server = null!;

    private HttpClient Client => _server.Client;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task What_became_of_findings_is_counted_by_rule_and_outcome()
    {
        await SendAsync(new { kind = "applied", rules = DeadEnd });
        await SendAsync(new { kind = "applied", rules = DeadEnd });
        await SendAsync(new { kind = "dismissed", rules = DeadEnd, scope = "conversation" });
        await SendAsync(new { kind = "wrong", rules = DeadEnd, words = "for us nothing we can do is a song" });
        await SendAsync(new { kind = "sent-anyway", gate = "confirm", reason = "He asked for it.", rules = new[] { new { source = "house", code = "insult" } } });
        await SendAsync(new { kind = "helpful", suggestion = "retention/discount" });
        await SendAsync(new { kind = "inserted", suggestion = "retention/discount", context = new { customer = new { id = "c9" } } });

        var totals = await Client.GetJsonAsync("/v1/feedback");

        var rules = totals.GetProperty("rules");
        Assert.Equal(["dead-end", "insult"], rules.EnumerateArray().Select(rule => rule.Word("code")));
        Assert.Equal((2, 1, 1, 0), (Count(rules[0], "applied"), Count(rules[0], "dismissed"), Count(rules[0], "wrong"), Count(rules[0], "sentAnyway")));
        Assert.Equal(1, Count(rules[1], "sentAnyway"));
        var suggestion = Assert.Single(totals.GetProperty("suggestions").EnumerateArray());
        Assert.Equal((1, 1), (Count(suggestion, "inserted"), Count(suggestion, "helpful")));
        Assert.Empty((await Client.GetJsonAsync("/v1/feedback?since=2100-01-01T00:00:00Z")).GetProperty("rules").EnumerateArray());
    }

    [Theory]
    [InlineData("{}", "kind", "rules")]
    [InlineData("""{"kind": "liked"}""", "kind", "rules")]
    [InlineData("""{"kind": "applied"}""", "rules")]
    [InlineData("""{"kind": "applied", "rules": "dead-end"}""", "rules")]
    [InlineData("""{"kind": "applied", "rules": ["dead-end"]}""", "rules", "rules[0]")]
    [InlineData("""{"kind": "applied", "rules": [{"source": "house", "code": "dead-end"}, {"source": "house"}]}""", "rules[1].code")]
    [InlineData("""{"kind": "applied", "rules": [{"source": "house", "code": "no-such-rule"}]}""", "rules")]
    [InlineData("""{"kind": "dismissed", "rules": [{"source": "house", "code": "dead-end"}], "scope": "forever"}""", "scope")]
    [InlineData("""{"kind": "helpful"}""", "suggestion")]
    [InlineData("""{"kind": "sent-anyway", "rules": [{"source": "house", "code": "dead-end"}]}""", "gate")]
    [InlineData("""{"kind": "sent-anyway", "gate": "confirm", "rules": [{"source": "house", "code": "dead-end"}]}""", "reason")]
    [InlineData("""{"kind": "appeal", "rules": [{"source": "house", "code": "dead-end"}]}""", "case", "reason")]
    [InlineData("""{"kind": "appeal", "reason": "a", "case": {"draft": {}}, "rules": [{"source": "house", "code": "dead-end"}]}""", "case.draft.text")]
    [InlineData("""{"kind": "appeal", "reason": "a", "case": {"draft": {"text": "a"}, "policy": "strict"}, "rules": [{"source": "house", "code": "dead-end"}]}""",
        "case.policy")]
    [InlineData("""{"kind": "helpful", "suggestion": "a", "context": {"agent": {"level": "wizard"}}}""", "context.agent.level")]
    [InlineData("""{"kind": "helpful", "suggestion": "a", "context": 7}""", "context")]
    [InlineData("[]", "body")]
    [InlineData("{", "body")]
    public async Task What_cannot_be_read_is_named_by_its_path(string body, params string[] paths)
    {
        using var response = await Client.PostAsync("/v1/feedback", new StringContent(body, null, "application/json"));

        Assert.Equal(paths, (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
        Assert.Empty((await Client.GetJsonAsync("/v1/feedback")).GetProperty("rules").EnumerateArray());
    }

    [Fact]
    public async Task More_than_was_bargained_for_is_refused()
    {
        var many = Enumerable.Repeat(DeadEnd[0], 21).ToArray();
        using var rules = await Client.PostAsJsonAsync("/v1/feedback", new { kind = "applied", rules = many });
        using var words = await Client.PostAsJsonAsync("/v1/feedback", new { kind = "wrong", rules = DeadEnd, words = new string('a', 301) });
        using var body = await Client.PostAsJsonAsync("/v1/feedback", new { kind = "wrong", rules = DeadEnd, words = new string('a', 1024 * 1024) });

        Assert.Contains("rules", (await rules.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
        Assert.Equal(["words"], (await words.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
        Assert.Equal(["body"], (await body.ProblemAsync(HttpStatusCode.RequestEntityTooLarge)).ErrorPaths());
    }

    [Fact]
    public async Task A_warning_may_be_sent_without_a_reason() =>
        await SendAsync(new { kind = "sent-anyway", gate = "warn", rules = DeadEnd });

    [Fact]
    public async Task A_former_name_of_a_rule_will_do() =>
        await SendAsync(new { kind = "applied", rules = new[] { new { source = "house", code = "no-way-out" } } });

    private async Task<JsonElement> SendAsync(object report)
    {
        using var response = await Client.PostAsJsonAsync("/v1/feedback", report);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.JsonAsync();
    }

    private static int Count(JsonElement totals, string outcome) => totals.GetProperty(outcome).GetInt32();
}
