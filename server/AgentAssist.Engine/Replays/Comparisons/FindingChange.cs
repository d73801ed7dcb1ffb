using System.Collections.Immutable;

namespace AgentAssist.Engine.Replays.Comparisons;

/// <summary>What is different in the findings on one text.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Rule">The rule as <c>pack/rule</c>, by its name in the second policy.</param>
/// <param name="Before">The finding of the first policy; null when it is new.</param>
/// <param name="After">The finding of the second; null when it is gone.</param>
/// <param name="Keys">What differs of a changed one: <c>severity</c>, <c>mode</c>, <c>range</c>, <c>message</c>, <c>fix</c>.</param>
public sealed record FindingChange(ChangeKind Kind, string Rule, Diagnostic? Before, Diagnostic? After, ImmutableArray<string> Keys);
