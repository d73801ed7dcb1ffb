using System.Net;
using System.Text;
using System.Text.Json;
using AgentAssist.Server.Tests.Running;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace AgentAssist.Server.Tests.Mcp;

/// <summary>The tools over Streamable HTTP, called by the client of the protocol's own SDK.</summary>
public sealed class McpHttpTests(SharedServer server)
{
    [Fact]
    public async Task Tools_and_resources_are_listed()
    {
        await using var client = await ConnectAsync(server.Address);

        Assert.Equal(["check_draft", "explain_rule", "suggest_snippets"], (await client.ListToolsAsync()).Select(tool => tool.Name).Order());
        Assert.Equal(["agentassist://packs"], (await client.ListResourcesAsync()).Select(resource => resource.Uri));
        Assert.Equal(["agentassist://packs/{pack}", "agentassist://rules/{pack}/{rule}"], (await client.ListResourceTemplatesAsync()).Select(template => template.UriTemplate).Order());
        Assert.Contains("check_draft", client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_checked_as_over_the_api()
    {
        await using var client = await ConnectAsync(server.Address);

        var result = await client.CallToolAsync("check_draft", new Dictionary<string, object?>
        {
            ["text"] = "Sorry, nothing we can do.",
            ["conversation"] = new[] { new { author = "customer", text = "Refund me." } },
            ["context"] = new { channel = "chat" },
            ["uiLanguage"] = "en",
        });

        var answer = result.StructuredContent!.Value;
        Assert.Equal(["dead-end"], answer.Codes());
        Assert.Equal("warn", answer.GetProperty("gate").GetProperty("decision").GetString());
        Assert.True(JsonElement.DeepEquals(answer, JsonDocument.Parse(TextOf(result)).RootElement));
        Assert.NotEqual(true, result.IsError);
    }

    [Fact]
    public async Task Bad_arguments_are_told_by_field()
    {
        await using var client = await ConnectAsync(server.Address);

        var policy = await client.CallToolAsync("check_draft", new Dictionary<string, object?> { ["text"] = "a", ["policy"] = "nowhere" });
        var author = await client.CallToolAsync("check_draft", new Dictionary<string, object?> { ["text"] = "a", ["conversation"] = new[] { new { author = "cat", text = "a" } } });

        Assert.True(policy.IsError);
        Assert.Contains("There is no policy 'nowhere'; known: default", TextOf(policy), StringComparison.Ordinal);
        Assert.Contains("conversation[0].author", TextOf(author), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_explained_by_tool_and_by_resource()
    {
        await using var client = await ConnectAsync(server.Address);

        var told = TextOf(await client.CallToolAsync("explain_rule", new Dictionary<string, object?> { ["rule"] = "house/dead-end" }));
        var read = await client.ReadResourceAsync("agentassist://rules/house/dead-end");
        var pack = await client.ReadResourceAsync("agentassist://packs/house");

        Assert.Contains("This closes the door", told, StringComparison.Ordinal);
        Assert.Contains("Why it matters", told, StringComparison.Ordinal);
        Assert.Equal(told, Assert.IsType<TextResourceContents>(read.Contents.Single()).Text);
        Assert.Contains("\"dead-end\"", Assert.IsType<TextResourceContents>(pack.Contents.Single()).Text, StringComparison.Ordinal);
        Assert.True((await client.CallToolAsync("explain_rule", new Dictionary<string, object?> { ["rule"] = "house/nothing" })).IsError);
    }

    [Fact]
    public async Task Suggestions_are_offered_by_the_conversation()
    {
        await using var client = await ConnectAsync(server.Address);

        var result = await client.CallToolAsync("suggest_snippets", new Dictionary<string, object?> { ["conversation"] = new[] { new { author = "customer", text = "Hello" } } });

        Assert.Equal(JsonValueKind.Array, result.StructuredContent!.Value.GetProperty("suggestions").ValueKind);
        Assert.Equal("calm", result.StructuredContent.Value.GetProperty("mood").GetString());
    }

    [Fact]
    public async Task It_asks_for_the_token_and_refuses_foreign_pages_and_names()
    {
        await using var guarded = await RunningServer.StartAsync("--AGENTASSIST_TOKEN", "a-long-secret");

        await using var client = await ConnectAsync(guarded.Address, "a-long-secret");
        Assert.NotEmpty(await client.ListToolsAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(guarded.Client));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(server.Client, origin: "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(server.Client, host: "rebound.example"));
    }

    private static string TextOf(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    private static Task<McpClient> ConnectAsync(Uri address, string? token = null) => McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions
    {
        Endpoint = new Uri(address, "/mcp"),
        TransportMode = HttpTransportMode.StreamableHttp,
        AdditionalHeaders = token is null ? null : new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
    }));

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string? origin = null, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent("""{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (host is not null) request.Headers.Host = host;
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }
}
