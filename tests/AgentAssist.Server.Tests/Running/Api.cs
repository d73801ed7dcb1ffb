using System.Net;
using System.Text;
using System.Text.Json;

namespace AgentAssist.Server.Tests.Running;

/// <summary>Short ways to call the API and look at what comes back.</summary>
internal static class Api
{
    public const string CheckPath = "/v1/drafts/check";

    public static string Body(string text, int? version = null) => JsonSerializer.Serialize(new { draft = new { text, version } });

    public static Task<HttpResponseMessage> CheckAsync(this HttpClient client, string body, string? mediaType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (mediaType is not null) content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return client.PostAsync(CheckPath, content);
    }

    public static async Task<JsonElement> CheckedAsync(this HttpClient client, string body)
    {
        using var response = await client.CheckAsync(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync();
        using var document = await JsonDocument.ParseAsync(stream);
        return document.RootElement.Clone();
    }

    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.JsonAsync();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        return problem;
    }

    public static string[] ErrorPaths(this JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateObject().Select(error => error.Name)];

    public static string[] Codes(this JsonElement response) =>
        [.. response.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.GetProperty("code").GetString()!)];

    public static string[] Names(this JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
