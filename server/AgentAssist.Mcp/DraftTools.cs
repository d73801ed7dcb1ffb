using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AgentAssist.Mcp;

/// <summary>Tools about a reply that is not sent yet. They read; nothing is stored.</summary>
[McpServerToolType]
internal sealed class DraftTools(PolicyHost host)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    [McpServerTool(Name = "check_draft", Title = "Check a reply", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Checks a reply to a customer before it is sent. Answers with diagnostics (exact UTF-16 ranges, fixes), the gate's decision, score and suggestions.")]
    public CallToolResult CheckDraft(
        [Description("The reply, plain text")] string text,
        [Description("Messages before it, oldest first")] ConversationMessage[]? conversation = null,
        [Description("What is known: channel, topic, segment, customer {id, name}, agent {id, level}, …")] JsonElement? context = null,
        [Description("Policy id; 'default' when omitted")] string? policy = null,
        [Description("Language of messages: en, ru or uk; the draft's own when omitted")] string? uiLanguage = null)
    {
        var response = Check(text, conversation, context, policy, uiLanguage);
        var json = new ArrayBufferWriter<byte>();
        DraftCheckJson.Write(json, response);
        return Result(JsonSerializer.Deserialize<JsonElement>(json.WrittenSpan));
    }

    [McpServerTool(Name = "suggest_snippets", Title = "Suggest texts", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Offers texts of the house for this point of the conversation, best first, each with its reason. An empty list means there is nothing to offer.")]
    public CallToolResult SuggestSnippets(
        [Description("Messages so far, oldest first")] ConversationMessage[] conversation,
        [Description("What is written already")] string text = "",
        [Description("What is known: channel, topic, segment, customer {id, name}, agent {id, level}, …")] JsonElement? context = null,
        [Description("Policy id; 'default' when omitted")] string? policy = null,
        [Description("Language of titles: en, ru or uk")] string? uiLanguage = null)
    {
        var response = Check(text, conversation, context, policy, uiLanguage);
        return Result(JsonSerializer.SerializeToElement(new { response.Suggestions, response.Conversation.RedLine, response.Conversation.Mood }, s_json));
    }

    /// <summary>Checks what the HTTP API would read from the same fields, with its limits and its words for what is wrong.</summary>
    private DraftCheckResponse Check(string text, ConversationMessage[]? conversation, JsonElement? context, string? policy, string? uiLanguage)
    {
        var body = new JsonObject
        {
            ["draft"] = new JsonObject { ["text"] = text },
            ["trigger"] = "send",
            ["conversation"] = JsonSerializer.SerializeToNode(conversation ?? [], s_json),
        };
        if (context is { ValueKind: not JsonValueKind.Null } known) body["context"] = JsonNode.Parse(known.GetRawText());
        if (policy is not null) body["policy"] = policy;
        if (uiLanguage is not null) body["uiLanguage"] = uiLanguage;
        foreach (var message in body["conversation"]!.AsArray().OfType<JsonObject>().Where(message => message["visibility"] is null)) message.Remove("visibility");
        var reading = DraftCheckJson.Read(JsonSerializer.SerializeToUtf8Bytes(body));
        if (reading.Request is not { } request) throw new McpException(string.Join(' ', reading.Errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}")));
        var policies = host.Current.Policies;
        return policies.TryGetValue(request.Policy ?? "default", out var compiled)
            ? compiled.Check(request)
            : throw new McpException($"There is no policy '{request.Policy ?? "default"}'; known: {string.Join(", ", policies.Keys.Order(StringComparer.Ordinal))}.");
    }

    private static CallToolResult Result(JsonElement content) => new() { Content = [new TextContentBlock { Text = content.GetRawText() }], StructuredContent = content };
}
