using System.Net;
using System.Text;
using System.Text.Json;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.LanguageModel;

public sealed class RewriteApiTests
{
    [Fact]
    public async Task A_rewrite_comes_with_its_edits()
    {
        await using var model = await ModelServer.StartAsync("stub-plain");
        const string Draft = "Hello Robert. Await further information by Friday.";

        using var response = await PostAsync(model.Server, Draft, "mom");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var rewrite = await response.JsonAsync();
        Assert.Equal("Hello Robert. I will write to you by Friday.", rewrite.GetProperty("text").GetString());
        Assert.Equal(("mom", "en", 1), (rewrite.GetProperty("style").GetString(), rewrite.GetProperty("language").GetString(), rewrite.GetProperty("attempts").GetInt32()));
        var edits = rewrite.GetProperty("edits").Deserialize<TextEdit[]>(JsonSerializerOptions.Web)!;
        Assert.Equal(rewrite.GetProperty("text").GetString(), TextEdit.Apply(Draft, edits));
        Assert.DoesNotContain("Robert", model.Stub.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stub-failing", "model-failed")]
    [InlineData("stub-obeying", "unusable")]
    public async Task What_cannot_be_offered_says_why(string name, string reason)
    {
        await using var model = await ModelServer.StartAsync(name);

        using var response = await PostAsync(model.Server, "Await further information by Friday.", "shorter");

        var rewrite = await response.JsonAsync();
        Assert.Equal((JsonValueKind.Null, reason), (rewrite.GetProperty("text").ValueKind, rewrite.GetProperty("reason").GetString()));
        Assert.Empty(rewrite.GetProperty("edits").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"draft": {"text": "a"}}""", "style")]
    [InlineData("""{"draft": {"text": "a"}, "style": "rude"}""", "style")]
    [InlineData("""{"draft": {"text": "a"}, "style": "mom", "language": "de"}""", "language")]
    [InlineData("""{"style": "mom"}""", "draft")]
    [InlineData("""{"draft": {"text": "a"}, "style": "mom", "policy": "nowhere"}""", "policy")]
    public async Task What_is_wrong_is_named(string body, string path)
    {
        await using var model = await ModelServer.StartAsync("stub-plain");

        using var response = await model.Server.Client.PostAsync("/v1/drafts/rewrite", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal([path], (await response.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
        Assert.Empty(model.Stub.Requests);
    }

    [Fact]
    public async Task Without_a_model_it_says_what_to_set()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await PostAsync(server, "a", "mom");

        Assert.Contains("AGENTASSIST_MODEL_URL", (await response.ProblemAsync(HttpStatusCode.ServiceUnavailable)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"judge":null,"rewriter":null}""", await server.Client.GetStringAsync("/v1/model"));
    }

    [Fact]
    public async Task It_is_told_who_reads_drafts_and_the_log_tells_it_without_text_or_key()
    {
        await using var stub = await StubModel.StubModelServer.StartAsync();
        using var packs = PackFolder.Create();
        await using var server = ServerProcess.Start(
            new Dictionary<string, string>
            {
                ["AGENTASSIST_POLICIES"] = packs.Path,
                ["AGENTASSIST_MODEL_URL"] = stub.Address.ToString(),
                ["AGENTASSIST_MODEL"] = "stub-plain",
                ["AGENTASSIST_MODEL_KEY"] = "sk-marzipan",
                ["Logging__LogLevel__Default"] = "Trace",
                ["Logging__LogLevel__Microsoft"] = "Trace",
                ["Logging__LogLevel__System"] = "Trace",
            },
            "--urls", "http://127.0.0.1:0");
        using var client = await server.ReadyAsync();

        using var response = await client.PostAsync(
            "/v1/drafts/rewrite", new StringContent("""{"draft": {"text": "marzipan. Await further information."}, "style": "mom"}""", Encoding.UTF8, "application/json"));

        Assert.Contains("marzipan", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await server.SaysAsync($"Asked stub-plain at {stub.Address.Authority} for rewrite mom");
        Assert.DoesNotContain("marzipan", server.Output + server.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Bearer sk-marzipan", stub.Requests.Single().Authorization);
        Assert.Contains($"\"host\":\"{stub.Address.Authority}\"", await client.GetStringAsync("/v1/model"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(RunningServer server, string draft, string style) => server.Client.PostAsync(
        "/v1/drafts/rewrite",
        new StringContent(JsonSerializer.Serialize(new { draft = new { text = draft }, style, context = new { customer = new { name = "Robert" } } }), Encoding.UTF8, "application/json"));
}
