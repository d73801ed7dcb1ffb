using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Approvals;

public sealed class ApprovalsApiTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    private HttpClient Client => _server.Client;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_held_reply_is_kept_with_what_the_server_found_in_it()
    {
        var approval = await Client.HoldAsync();

        Assert.Equal("pending", approval.Word("status"));
        Assert.Equal(1, approval.GetProperty("version").GetInt32());
        Assert.Equal(Held.Text, approval.GetProperty("draft").Word("text"));
        Assert.Equal(["threat"], approval.GetProperty("codes").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal("threat", Assert.Single(approval.GetProperty("diagnostics").EnumerateArray()).Word("code"));
        Assert.Equal("I paid already.", approval.GetProperty("conversation")[0].Word("text"));
        Assert.Equal("a1", approval.Word("agentId"));
        var read = await Client.GetJsonAsync($"/v1/approvals/{approval.Id()}");
        Assert.Equal(approval.GetRawText(), read.GetRawText());
        Assert.Equal(
            TimeSpan.FromMinutes(30), approval.GetProperty("expiresAt").GetDateTimeOffset() - approval.GetProperty("createdAt").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("Hello!", "allow")]
    [InlineData("Sorry, nothing we can do.", "warn")]
    [InlineData("Listen, you fool.", "confirm")]
    public async Task What_the_gate_does_not_hold_needs_no_approval(string text, string decision)
    {
        using var response = await Client.PostAsJsonAsync("/v1/approvals", new { draft = new { text } });

        var problem = await response.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["draft.text"], problem.ErrorPaths());
        Assert.Contains($"\"{decision}\"", problem.Word("detail"), StringComparison.Ordinal);
        Assert.Empty((await Client.GetJsonAsync("/v1/approvals")).GetProperty("approvals").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"draft": {"text": 5}}""", "draft.text")]
    [InlineData("""{"draft": {"text": "a"}, "policy": "strict"}""", "policy")]
    [InlineData("{", "body")]
    public async Task What_cannot_be_read_is_named_by_its_path(string body, string path)
    {
        using var response = await Client.PostAsync("/v1/approvals", new StringContent(body, null, "application/json"));

        Assert.Equal([path], (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
    }

    [Fact]
    public async Task The_same_reply_waits_once()
    {
        var first = await Client.HoldAsync();
        using var again = await Client.PostAsJsonAsync("/v1/approvals", Held.Request);
        await Client.HoldAsync(Held.RequestFor(Held.Text, "another"));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(first.Id(), (await again.JsonAsync()).Id());
        Assert.Equal(2, (await Client.GetJsonAsync("/v1/approvals?status=pending")).GetProperty("approvals").GetArrayLength());
    }

    [Fact]
    public async Task Approved_as_written_it_may_be_sent_as_written()
    {
        var id = (await Client.HoldAsync()).Id();

        using var response = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena" });

        var approval = await response.JsonAsync();
        Assert.Equal("approved", approval.Word("status"));
        Assert.Equal(Held.Text, approval.Word("approvedText"));
        Assert.False(approval.GetProperty("isEdited").GetBoolean());
        Assert.Equal("Olena", approval.Word("lead"));
        Assert.Equal("\"2\"", response.Headers.ETag?.ToString());
    }

    [Theory]
    [InlineData("We will look into it.", "allow")]
    [InlineData("Nothing we can do.", "warn")]
    public async Task An_edited_reply_is_checked_again(string text, string gate)
    {
        var id = (await Client.HoldAsync()).Id();

        using var response = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena", text });

        var approval = await response.JsonAsync();
        Assert.Equal(text, approval.Word("approvedText"));
        Assert.True(approval.GetProperty("isEdited").GetBoolean());
        Assert.Equal(gate, approval.GetProperty("recheck").GetProperty("gate").Word("decision"));
        Assert.Equal(Held.Text, approval.GetProperty("draft").Word("text"));
        Assert.Equal(approval.GetRawText(), (await Client.GetJsonAsync($"/v1/approvals/{id}")).GetRawText());
    }

    [Fact]
    public async Task Declined_it_tells_the_agent_why()
    {
        var id = (await Client.HoldAsync()).Id();

        using var response = await Client.DecideAsync(id, new { decision = "decline", lead = "Olena", reason = "Ask first." });

        var approval = await response.JsonAsync();
        Assert.Equal("declined", approval.Word("status"));
        Assert.Equal("Ask first.", approval.Word("reason"));
        Assert.Equal(JsonValueKind.Null, approval.GetProperty("approvedText").ValueKind);
    }

    [Theory]
    [InlineData("""{}""", "decision", "lead")]
    [InlineData("""{"decision": "maybe", "lead": "Olena"}""", "decision")]
    [InlineData("""{"decision": "decline", "lead": "Olena"}""", "reason")]
    [InlineData("""{"decision": "decline", "lead": "Olena", "reason": "  "}""", "reason")]
    [InlineData("""{"decision": "approve", "lead": " "}""", "lead")]
    [InlineData("""{"decision": "approve", "lead": "Olena", "text": 5}""", "text")]
    [InlineData("""{"decision": "approve", "lead": "\ud83d"}""", "lead")]
    [InlineData("""{"decision": "decline", "lead": "Olena", "reason": "a", "text": "b"}""", "text")]
    [InlineData("""[]""", "body")]
    [InlineData("""{"decision": "approve",""", "body")]
    [InlineData("""{"decision": "approve", "lead": "Olena"} {}""", "body")]
    public async Task A_decision_that_cannot_be_read_decides_nothing(string body, params string[] paths)
    {
        var id = (await Client.HoldAsync()).Id();

        using var response = await Client.PostAsync($"/v1/approvals/{id}/decision", new StringContent(body, null, "application/json"));

        Assert.Equal(paths, (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
        Assert.Equal("pending", (await Client.GetJsonAsync($"/v1/approvals/{id}")).Word("status"));
    }

    [Fact]
    public async Task Over_long_texts_are_refused()
    {
        var id = (await Client.HoldAsync()).Id();

        using var reason = await Client.DecideAsync(id, new { decision = "decline", lead = "Olena", reason = new string('a', 1001) });
        using var text = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena", text = new string('щ', 40_000) });

        Assert.Equal(["reason"], (await reason.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
        Assert.Equal(["text"], (await text.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
    }

    [Fact]
    public async Task A_second_decision_is_refused_and_told_who_was_first()
    {
        var id = (await Client.HoldAsync()).Id();
        using var first = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena" });
        using var second = await Client.DecideAsync(id, new { decision = "decline", lead = "Ihor", reason = "No." });

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("approved already, by Olena", (await second.ProblemAsync(HttpStatusCode.Conflict)).Word("detail"), StringComparison.Ordinal);
        Assert.Equal("approved", (await Client.GetJsonAsync($"/v1/approvals/{id}")).Word("status"));
    }

    [Fact]
    public async Task Of_leads_who_decide_at_once_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var id = (await Client.HoldAsync(Held.RequestFor(Held.Text, $"race-{round}"))).Id();

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
                lead => Client.DecideAsync(id, new { decision = "approve", lead = $"lead-{lead}", text = $"Edited by {lead}." })));

            var winner = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            Assert.All(answers.Where(answer => answer != winner), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
            var (told, kept) = (await winner.JsonAsync(), await Client.GetJsonAsync($"/v1/approvals/{id}"));
            Assert.Equal(told.Word("approvedText"), kept.Word("approvedText"));
            Assert.Equal($"Edited by {kept.Word("lead")[5..]}.", kept.Word("approvedText"));
            var trail = await Client.GetJsonAsync("/v1/audit?kind=approved-edited");
            Assert.Equal(round + 1, trail.GetProperty("events").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_decision_may_name_the_version_it_saw()
    {
        var id = (await Client.HoldAsync()).Id();

        using var stale = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena" }, "\"7\"");
        using var strange = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena" }, "seven");
        using var right = await Client.DecideAsync(id, new { decision = "approve", lead = "Olena" }, "\"1\"");

        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed);
        await strange.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task Lists_are_paged_and_hold_no_texts()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++) ids.Add((await Client.HoldAsync(Held.RequestFor(Held.Text, $"c{i}"))).Id());
        using var declined = await Client.DecideAsync(ids[0], new { decision = "decline", lead = "Olena", reason = "No." });

        var seen = new List<string>();
        for (var path = "/v1/approvals?limit=2"; ;)
        {
            var page = await Client.GetJsonAsync(path);
            Assert.DoesNotContain("sue you", page.GetRawText(), StringComparison.Ordinal);
            seen.AddRange(page.GetProperty("approvals").EnumerateArray().Select(approval => approval.Id()));
            if (page.GetProperty("next").GetString() is not { } next) break;
            path = $"/v1/approvals?limit=2&before={next}";
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal).Reverse(), seen);
        Assert.Equal(4, (await Client.GetJsonAsync("/v1/approvals?status=pending")).GetProperty("approvals").GetArrayLength());
        Assert.Equal(ids[0], Assert.Single((await Client.GetJsonAsync("/v1/approvals?status=declined")).GetProperty("approvals").EnumerateArray()).Id());
    }

    [Theory]
    [InlineData("/v1/approvals?status=lost", "status")]
    [InlineData("/v1/approvals?limit=0", "limit")]
    [InlineData("/v1/approvals?limit=1000", "limit")]
    [InlineData("/v1/appeals?status=lost", "status")]
    [InlineData("/v1/audit?kind=lost", "kind")]
    public async Task A_list_asked_for_wrongly_says_how_to_ask(string path, string field)
    {
        using var response = await Client.GetAsync(path);

        Assert.Equal([field], (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
    }

    [Theory]
    [InlineData("GET", "/v1/approvals/none")]
    [InlineData("GET", "/v1/approvals/none/events")]
    [InlineData("POST", "/v1/approvals/none/decision")]
    [InlineData("GET", "/v1/appeals/none")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = JsonContent.Create(new { decision = "approve", lead = "Olena" }) };
        using var response = await Client.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }
}
