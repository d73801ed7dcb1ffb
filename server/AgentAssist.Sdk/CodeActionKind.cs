using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>What a code action is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeActionKind>))]
public enum CodeActionKind
{
    /// <summary>Repairs the finding.</summary>
    [JsonStringEnumMemberName("quickfix")] QuickFix,

    /// <summary>Writes the passage anew.</summary>
    [JsonStringEnumMemberName("rewrite")] Rewrite,

    /// <summary>Adds a text.</summary>
    [JsonStringEnumMemberName("insert")] Insert,
}
