using System.Text.Json.Serialization;

namespace AgentAssist.Sdk;

/// <summary>A draft as a plugin sees it: what its permissions do not cover is left out.</summary>
public sealed record PluginRequest
{
    /// <summary>The reply.</summary>
    public required Draft Draft { get; init; }

    /// <summary>Main language of the draft (<c>ru</c>, <c>uk</c>, <c>en</c>), <c>und</c> when it cannot be told.</summary>
    public required string Language { get; init; }

    /// <summary>Language of messages and titles; null for the draft's own.</summary>
    public string? UiLanguage { get; init; }

    /// <summary>Why it is checked.</summary>
    public CheckTrigger Trigger { get; init; }

    /// <summary>What is known around the draft; without <c>customer.read</c> nothing that tells who the customer or the agent is.</summary>
    public Context Context { get; init; } = Context.Empty;

    /// <summary>Messages before it, oldest first; empty without <c>conversation.read</c>.</summary>
    public IReadOnlyList<Message> Conversation { get; init; } = [];

    /// <summary>Words of the draft by a language analyzer; null unless the check asks for them in <c>plugin.json</c> and one serves the language.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AnalyzedToken>? Tokens { get; init; }
}
