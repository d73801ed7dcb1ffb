using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>The words that caused something.</summary>
/// <param name="MessageIndex">Index into the conversation; null for the draft.</param>
/// <param name="Range">The words.</param>
public sealed record Evidence(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MessageIndex, TextRange Range);
