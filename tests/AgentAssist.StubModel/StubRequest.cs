using System.Text.Json;

namespace AgentAssist.StubModel;

/// <summary>One request to the stub.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="System">The instructions.</param>
/// <param name="User">The last message of the user.</param>
/// <param name="WantsJson">Whether an answer by a schema was asked for.</param>
/// <param name="Streams">Whether the answer is to be streamed.</param>
/// <param name="Body">The whole body.</param>
/// <param name="Authorization">The header.</param>
public sealed record StubRequest(string Model, string System, string User, bool WantsJson, bool Streams, string Body, string Authorization)
{
    /// <summary>Reads the body of <c>POST /v1/chat/completions</c>.</summary>
    public static StubRequest Read(string body, string authorization)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        var messages = root.GetProperty("messages").EnumerateArray().Select(message => (Role: message.GetProperty("role").GetString(), Text: TextOf(message.GetProperty("content")))).ToList();
        return new StubRequest(
            root.GetProperty("model").GetString()!, messages.FirstOrDefault(message => message.Role is "system" or "developer").Text ?? "",
            messages.LastOrDefault(message => message.Role == "user").Text ?? "", root.TryGetProperty("response_format", out var format) && format.GetRawText().Contains("json", StringComparison.Ordinal),
            root.TryGetProperty("stream", out var stream) && stream.GetBoolean(), body, authorization);
    }

    /// <summary>What stands between the marks of a name; empty when there are none.</summary>
    public string Part(string name)
    {
        var start = User.IndexOf($"=== {name} ", StringComparison.Ordinal);
        if (start < 0) return "";
        start = User.IndexOf('\n', start) + 1;
        var end = User.IndexOf($"\n=== end of {name} ", start, StringComparison.Ordinal);
        return end < 0 ? "" : User[start..end];
    }

    private static string TextOf(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : ""));
}
