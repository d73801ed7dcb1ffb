using AgentAssist.Engine.Policies;

namespace AgentAssist.Engine.Explanations;

/// <summary>A phrase found in a text.</summary>
/// <param name="Language">Language of the phrase.</param>
/// <param name="Phrase">The phrase as written.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Range">Where it was found.</param>
public sealed record PhraseMatch(string Language, string Phrase, SourceLocation Location, TextRange Range);
