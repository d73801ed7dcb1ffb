using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Explanations;

/// <summary>A phrase with the parts of an index by which it, and its beginnings, can be told apart from all others.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Language">Its language.</param>
/// <param name="Part">Part of the phrase alone.</param>
/// <param name="Everywhere">Part of the phrase in sentences of whatever language.</param>
/// <param name="Prefixes">Its beginnings and their parts, in sentences of whatever language.</param>
internal sealed record TracedPhrase(
    Phrase Phrase, string Language, int Part, int Everywhere, ImmutableArray<(PhrasePrefix Prefix, int Part)> Prefixes);
