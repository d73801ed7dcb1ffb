using System.Collections.Immutable;
using AgentAssist.Engine.Policies;

namespace AgentAssist.Engine.Explanations;

/// <summary>A part of what a rule looks for.</summary>
/// <param name="Kind">Its key in the rule, such as <c>phrases</c> or <c>all</c>.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Found">Where it finds something, by position; for a <c>not:</c>, what has to be absent.</param>
/// <param name="Note">What else there is to say, such as the quantity measured; null for nothing.</param>
/// <param name="Parts">Its parts.</param>
public sealed record PartExplanation(
    string Kind, SourceLocation Location, ImmutableArray<TextRange> Found, string? Note, ImmutableArray<PartExplanation> Parts);
