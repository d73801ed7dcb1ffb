using System.Net;
using System.Net.Http.Json;
using AgentAssist.Server.Tests.Approvals;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Feedback;

public sealed class AppealsApiTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    private HttpClient Client => _server.Client;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_appeal_carries_its_case_to_the_leads_with_numbers_masked()
    {
        var id = await AppealAsync();

        var appeal = Assert.Single((await Client.GetJsonAsync("/v1/appeals?status=open")).GetProperty("appeals").EnumerateArray());

        Assert.Equal(id, appeal.Id());
        Assert.Equal("It is a song.", appeal.Word("reason"));
        Assert.Equal("Nothing we can do, says the song; call +••• •• ••• •• ••.", appeal.GetProperty("draft").Word("text"));
        Assert.Equal("My card is •••• •••• •••• ••••.", appeal.GetProperty("conversation")[0].Word("text"));
        var range = Assert.Single(appeal.GetProperty("diagnostics").EnumerateArray()).GetProperty("range");
        Assert.Equal((0, "Nothing we can do".Length), (range.GetProperty("start").GetInt32(), range.GetProperty("end").GetInt32()));
        Assert.Equal("dead-end", appeal.GetProperty("rules")[0].Word("code"));
    }

    [Fact]
    public async Task A_leads_answer_is_final_and_in_the_trail()
    {
        var id = await AppealAsync();

        using var upheld = await AnswerAsync(id, new { decision = "uphold", lead = "Olena", answer = "You are right." });
        using var again = await AnswerAsync(id, new { decision = "reject", lead = "Ihor", answer = "No." });

        Assert.Equal("upheld", (await upheld.JsonAsync()).Word("status"));
        Assert.Contains("by Olena", (await again.ProblemAsync(HttpStatusCode.Conflict)).Word("detail"), StringComparison.Ordinal);
        Assert.Equal("You are right.", (await Client.GetJsonAsync($"/v1/appeals/{id}")).Word("answer"));
        Assert.Empty((await Client.GetJsonAsync("/v1/appeals?status=open")).GetProperty("appeals").EnumerateArray());
        var kinds = (await Client.GetJsonAsync("/v1/audit?rule=dead-end")).GetProperty("events").EnumerateArray().Select(entry => entry.Word("kind"));
        Assert.Equal(["appeal-upheld", "appeal"], kinds);
        Assert.Equal(1, (await Client.GetJsonAsync("/v1/feedback")).GetProperty("rules")[0].GetProperty("upheld").GetInt32());
    }

    [Theory]
    [InlineData("""{"decision": "uphold", "lead": "Olena"}""", "answer")]
    [InlineData("""{"decision": "approve", "lead": "Olena", "answer": "a"}""", "decision")]
    public async Task An_answer_that_cannot_be_read_answers_nothing(string body, string path)
    {
        var id = await AppealAsync();

        using var response = await Client.PostAsync($"/v1/appeals/{id}/decision", new StringContent(body, null, "application/json"));

        Assert.Equal([path], (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
        Assert.Equal("open", (await Client.GetJsonAsync($"/v1/appeals/{id}")).Word("status"));
    }

    private Task<HttpResponseMessage> AnswerAsync(string id, object answer) => Client.PostAsJsonAsync($"/v1/appeals/{id}/decision", answer);

    private async Task<string> AppealAsync()
    {
        using var response = await Client.PostAsJsonAsync("/v1/feedback", new
        {
            kind = "appeal",
            rules = new[] { new { source = "house", code = "dead-end" } },
            reason = "It is a song.",
            @case = new
            {
                draft = new { text = "Nothing we can do, says the song; call +380 50 123 45 67." },
                conversation = new[] { new { author = "customer", text = "My card is 4111 1111 1111 1111." } },
            },
        });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.JsonAsync()).Word("appealId");
    }
}
