using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.Server.Tests.Approvals;
using AgentAssist.Server.Tests.Running;
using Microsoft.Extensions.Time.Testing;

namespace AgentAssist.Server.Tests.Audit;

public sealed class AuditApiTests
{
    [Fact]
    public async Task Overrides_and_decisions_are_kept_with_rule_revision_reason_and_people()
    {
        await using var server = await RunningServer.StartAsync();
        var client = server.Client;
        var held = await client.HoldAsync();
        using var decided = await client.DecideAsync(held.Id(), new { decision = "decline", lead = "Olena", reason = "Call him at +380 50 123 45 67." });
        await OverrideAsync(client, "a2", "He wrote from a@b.example himself.");

        var events = (await client.GetJsonAsync("/v1/audit")).GetProperty("events");

        Assert.Equal(["sent-anyway", "declined"], events.EnumerateArray().Select(entry => entry.Word("kind")));
        Assert.Equal("He wrote from •@•.••••••• himself.", events[0].Word("reason"));
        Assert.Equal(("a2", "expert", "confirm", "insult"),
            (events[0].Word("agentId"), events[0].Word("agentLevel"), events[0].Word("gate"), events[0].GetProperty("rules")[0].Word("code")));
        Assert.Equal("r1", events[0].GetProperty("policy").Word("revision"));
        Assert.Equal(("a1", "Olena", "threat"), (events[1].Word("agentId"), events[1].Word("lead"), events[1].GetProperty("rules")[0].Word("code")));
        Assert.Equal("Call him at +••• •• ••• •• ••.", events[1].Word("reason"));
        Assert.Equal(held.GetProperty("policy").Word("revision"), events[1].GetProperty("policy").Word("revision"));
        Assert.Equal(Held.Text.Length, events[1].GetProperty("length").GetInt32());
        Assert.Equal(32, events[1].Word("hash").Length);
    }

    [Fact]
    public async Task It_is_paged_and_asked_by_agent_lead_kind_and_rule()
    {
        await using var server = await RunningServer.StartAsync();
        for (var i = 0; i < 5; i++) await OverrideAsync(server.Client, $"a{i % 2}", $"Reason {i}.");

        var first = await server.Client.GetJsonAsync("/v1/audit?limit=3");
        var second = await server.Client.GetJsonAsync($"/v1/audit?limit=3&before={first.Word("next")}");

        Assert.Equal(
            ["Reason 4.", "Reason 3.", "Reason 2.", "Reason 1.", "Reason 0."],
            first.GetProperty("events").EnumerateArray().Concat(second.GetProperty("events").EnumerateArray()).Select(entry => entry.Word("reason")));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(2, (await server.Client.GetJsonAsync("/v1/audit?agent=a1")).GetProperty("events").GetArrayLength());
        Assert.Equal(5, (await server.Client.GetJsonAsync("/v1/audit?kind=sent-anyway&rule=insult")).GetProperty("events").GetArrayLength());
        Assert.Empty((await server.Client.GetJsonAsync("/v1/audit?lead=Olena")).GetProperty("events").EnumerateArray());
        Assert.Empty((await server.Client.GetJsonAsync("/v1/audit?rule=dead-end")).GetProperty("events").EnumerateArray());
    }

    [Fact]
    public async Task Without_retention_no_words_are_kept()
    {
        await using var server = await RunningServer.StartAsync();
        using var report = await WrongAsync(server.Client);
        using var decided = await server.Client.DecideAsync((await server.Client.HoldAsync()).Id(), new { decision = "approve", lead = "Olena" });

        Assert.False((await report.JsonAsync()).GetProperty("textKept").GetBoolean());
        Assert.Equal(JsonValueKind.Null, (await server.Client.GetJsonAsync("/v1/audit")).GetProperty("events")[0].GetProperty("text").ValueKind);
    }

    [Fact]
    public async Task With_retention_words_are_kept_masked_and_for_a_time()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 10, 0, 0, TimeSpan.Zero));
        await using var server = await RunningServer.StartAsync(time, "--AGENTASSIST_RETENTION_DAYS", "7");
        using var report = await WrongAsync(server.Client);
        using var decided = await server.Client.DecideAsync((await server.Client.HoldAsync()).Id(), new { decision = "approve", lead = "Olena" });

        Assert.True((await report.JsonAsync()).GetProperty("textKept").GetBoolean());
        Assert.Equal("Pay today or we will sue you, call +••• •• ••• •• ••.", (await EntryAsync(server)).Word("text"));
        time.Advance(TimeSpan.FromDays(6));
        Assert.NotEqual(JsonValueKind.Null, (await EntryAsync(server)).GetProperty("text").ValueKind);
        time.Advance(TimeSpan.FromDays(1.1));
        await Eventually.ReadAsync(() => EntryAsync(server), entry => entry.GetProperty("text").ValueKind == JsonValueKind.Null);
    }

    [Theory]
    [InlineData("/v1/audit")]
    [InlineData("/v1/approvals")]
    [InlineData("/v1/approvals/events")]
    [InlineData("/v1/feedback")]
    [InlineData("/v1/appeals")]
    [InlineData("/v1/scorecards")]
    [InlineData("/v1/standards/acknowledgements")]
    public async Task Strangers_see_nothing_of_it(string path)
    {
        await using var server = await RunningServer.StartAsync("--AGENTASSIST_TOKEN", "secret");

        using var refused = await server.Client.GetAsync(path);
        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
        using var allowed = await server.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);

        await refused.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
    }

    private static async Task<JsonElement> EntryAsync(RunningServer server) => (await server.Client.GetJsonAsync("/v1/audit")).GetProperty("events")[0];

    private static Task<HttpResponseMessage> WrongAsync(HttpClient client) => client.PostAsJsonAsync("/v1/feedback", new
    {
        kind = "wrong",
        rules = new[] { new { source = "house", code = "dead-end" } },
        words = "nothing we can do is a song",
    });

    private static async Task OverrideAsync(HttpClient client, string agent, string reason)
    {
        using var response = await client.PostAsJsonAsync("/v1/feedback", new
        {
            kind = "sent-anyway",
            gate = "confirm",
            reason,
            rules = new[] { new { source = "house", code = "insult" } },
            policy = new { id = "default", revision = "r1" },
            context = new { agent = new { id = agent, level = "expert" } },
        });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }
}
