using System.Net;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Drafts;

public sealed class DraftErrorsTests(SharedServer server)
{
    [Theory]
    [InlineData("", "body")]
    [InlineData("{", "body")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("{}", "draft")]
    [InlineData("""{"draft": {}}""", "draft.text")]
    [InlineData("""{"draft": {"text": 5}}""", "draft.text")]
    [InlineData("""{"draft": {"text": null}}""", "draft.text")]
    [InlineData("""{"draft": "text"}""", "draft")]
    [InlineData("""{"draft": {"text": "a", "version": "seven"}}""", "draft.version")]
    [InlineData("""{"draft": {"text": "a", "visibility": "secret"}}""", "draft.visibility")]
    [InlineData("""{"draft": {"text": "a"}, "trigger": "sleeping"}""", "trigger")]
    [InlineData("""{"draft": {"text": "a"}, "context": {"agent": {"level": "wizard"}}}""", "context.agent.level")]
    [InlineData("""{"draft": {"text": "a"}, "conversation": [{"author": "customer", "text": "b"}, {"author": "cat", "text": "c"}]}""",
        "conversation[1].author")]
    public async Task What_cannot_be_read_is_named_by_its_path(string body, string path)
    {
        using var response = await server.Client.CheckAsync(body);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal([path], problem.ErrorPaths());
        Assert.All(problem.GetProperty("errors").GetProperty(path).EnumerateArray(), error => Assert.NotEqual("", error.GetString()));
    }

    [Fact]
    public async Task An_unknown_policy_is_told_with_the_known_ones()
    {
        using var response = await server.Client.CheckAsync("""{"draft": {"text": "a"}, "policy": "strict"}""");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        var error = problem.GetProperty("errors").GetProperty("policy")[0].GetString();
        Assert.Contains("'strict'", error, StringComparison.Ordinal);
        Assert.Contains("default", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64 * 1024 + 1)]
    [InlineData(1_000_000)]
    public async Task A_draft_over_its_limit_is_refused(int length)
    {
        using var response = await server.Client.CheckAsync(Api.Body(new string('a', length)));

        Assert.Equal(["draft.text"], (await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge)).ErrorPaths());
    }

    [Fact]
    public async Task A_draft_at_its_limit_is_checked() =>
        await server.Client.CheckedAsync(Api.Body(new string('a', 64 * 1024)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_its_limit_is_refused(bool announced)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Api.CheckPath)
        {
            Content = new ByteArrayContent(new byte[1024 * 1024 + 1]),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = !announced;

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(["body"], (await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge)).ErrorPaths());
    }

    [Fact]
    public async Task More_than_200_messages_are_refused()
    {
        var messages = string.Join(',', Enumerable.Repeat("""{"author": "customer", "text": "a"}""", 201));

        using var response = await server.Client.CheckAsync($$"""{"draft": {"text": "a"}, "conversation": [{{messages}}]}""");

        Assert.Equal(["conversation"], (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        using var content = new ByteArrayContent([0x7B, 0xFF, 0xFE, 0x7D]);
        content.Headers.ContentType = new("application/json");

        using var response = await server.Client.PostAsync(Api.CheckPath, content);

        Assert.Equal(["body"], (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        using var response = await server.Client.CheckAsync("draft=hello", "application/x-www-form-urlencoded");

        var problem = await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.Contains("application/json", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_is_refused(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Api.CheckPath);
        using var response = await server.Client.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task An_error_is_a_problem_even_for_who_asked_for_events()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Api.CheckPath) { Content = new StringContent("{", null, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await server.Client.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.BadRequest);
    }
}
