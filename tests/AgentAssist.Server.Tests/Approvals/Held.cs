using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AgentAssist.Server.Tests.Running;

namespace AgentAssist.Server.Tests.Approvals;

/// <summary>A reply the house rules hold, and short ways to treat it.</summary>
internal static class Held
{
    public const string Text = "Pay today or we will sue you, call +380 50 123 45 67.";

    public static readonly object Request = RequestFor(Text);

    public static object RequestFor(string text, string conversation = "48213") => new
    {
        draft = new { text },
        context = new { channel = "chat", topic = "debt", conversationId = conversation, agent = new { id = "a1", name = "Oleh" }, customer = new { id = "c9" } },
        conversation = new[] { new { author = "customer", text = "I paid already." } },
    };

    public static async Task<JsonElement> HoldAsync(this HttpClient client, object? request = null)
    {
        using var response = await client.PostAsJsonAsync("/v1/approvals", request ?? Request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var approval = await response.JsonAsync();
        Assert.Equal($"/v1/approvals/{approval.Id()}", response.Headers.Location?.ToString());
        return approval;
    }

    public static Task<HttpResponseMessage> DecideAsync(this HttpClient client, string id, object decision, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/approvals/{id}/decision") { Content = JsonContent.Create(decision) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return client.SendAsync(request);
    }

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    public static string Id(this JsonElement element) => element.GetProperty("id").GetString()!;

    public static string Word(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
