using System.Collections.Immutable;

namespace AgentAssist.Engine.Explanations;

/// <summary>A disguise undone, or a root found inside a word.</summary>
/// <param name="Range">The words it takes in.</param>
/// <param name="PhraseWords">Words of phrases it is a form of, as the phrases write them.</param>
public sealed record WordReading(TextRange Range, ImmutableArray<string> PhraseWords);
