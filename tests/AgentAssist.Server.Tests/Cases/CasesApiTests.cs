using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Cases;

public sealed class CasesApiTests
{
    private const string Bad = """{"text": "Sorry, nothing we can do, write to ivan.petrov@mail.ru.", "expected": [{"rule": "house/dead-end", "words": "nothing we can do"}], "context": {"topic": "refund"}, "tags": ["vip"]}""";

    [Fact]
    public async Task A_case_is_added_read_changed_and_removed_by_its_version()
    {
        await using var server = await RunningServer.StartAsync();
        using var added = await PostAsync(server.Client, Bad);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var path = added.Headers.Location!.ToString();
        var kept = (await server.Client.GetFromJsonAsync<System.Text.Json.JsonElement>(path)).GetProperty("case");
        Assert.Equal("Sorry, nothing we can do, write to customer@example.com.", kept.GetProperty("text").GetString());

        using var changed = await SendAsync(server.Client, HttpMethod.Put, path, """{"text": "Fine.", "clean": true}""", "\"1\"");
        using var late = await SendAsync(server.Client, HttpMethod.Put, path, """{"text": "Late.", "clean": true}""", "\"1\"");
        using var bad = await SendAsync(server.Client, HttpMethod.Put, path, """{"text": "x", "expected": [{}]}""", null);
        using var removed = await SendAsync(server.Client, HttpMethod.Delete, path, null, "\"2\"");
        using var gone = await server.Client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (changed.StatusCode, changed.Headers.ETag!.Tag));
        await late.ProblemAsync(HttpStatusCode.PreconditionFailed);
        Assert.Equal(["expected[0].rule"], (await bad.ProblemAsync(HttpStatusCode.BadRequest)).ErrorPaths());
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await gone.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Many_are_taken_as_lines_listed_by_what_they_are_and_given_back_as_lines()
    {
        await using var server = await RunningServer.StartAsync();
        using var added = await PostAsync(server.Client, $"{Bad}\nnot json\n{{\"text\": \"Good day.\", \"clean\": true}}\n", "application/jsonl");
        var answer = await added.JsonAsync();
        Assert.Equal((2, "2"), (answer.GetProperty("added").GetInt32(), Assert.Single(answer.GetProperty("refused").Names())));

        Assert.Equal(1, await CountAsync("?topic=refund"));
        Assert.Equal(1, await CountAsync("?tag=vip"));
        Assert.Equal(1, await CountAsync("?kind=clean"));
        Assert.Equal(1, await CountAsync("?text=Good"));
        Assert.Equal(2, await CountAsync(""));
        using var lines = new HttpRequestMessage(HttpMethod.Get, "/v1/cases");
        lines.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/jsonl"));
        using var all = await server.Client.SendAsync(lines);
        Assert.Equal(2, (await all.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        async Task<int> CountAsync(string query) => (await server.Client.GetFromJsonAsync<System.Text.Json.JsonElement>($"/v1/cases{query}")).GetProperty("cases").GetArrayLength();
    }

    /// <summary>Sends a body as it is.</summary>
    internal static Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string type = "application/json") =>
        client.PostAsync("/v1/cases", new StringContent(body, Encoding.UTF8, type));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string? body, string? version)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        return await client.SendAsync(request);
    }
}
