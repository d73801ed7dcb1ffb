using System.Text.Json.Serialization;

namespace AgentAssist.LanguageModel.Rewriting;

/// <summary>A manner of rewriting; the prompt of the packs says what it means.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RewriteStyle>))]
public enum RewriteStyle
{
    /// <summary>Fit for the agent's own mother.</summary>
    [JsonStringEnumMemberName("mom")] Mom,

    /// <summary>In fewer words.</summary>
    [JsonStringEnumMemberName("shorter")] Shorter,

    /// <summary>Warmer.</summary>
    [JsonStringEnumMemberName("warmer")] Warmer,

    /// <summary>More formal.</summary>
    [JsonStringEnumMemberName("formal")] Formal,

    /// <summary>Less formal.</summary>
    [JsonStringEnumMemberName("informal")] Informal,
}
