using System.Text.Json.Serialization;

namespace AgentAssist.Sdk;

/// <summary>A word of a text.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Lemma">Its dictionary form in lower case; null when the analyzer does not know.</param>
public sealed record AnalyzedToken(
    TextRange Range, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Lemma = null);
