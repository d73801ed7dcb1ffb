using System.Collections.Immutable;

namespace AgentAssist.Engine.Explanations;

/// <summary>A word as the rules see it.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Folded">Its letters without case, accents and variants.</param>
/// <param name="Readings">What else it can be read as, alone or with the words after it.</param>
public sealed record WordExplanation(TextRange Range, string Folded, ImmutableArray<WordReading> Readings);
