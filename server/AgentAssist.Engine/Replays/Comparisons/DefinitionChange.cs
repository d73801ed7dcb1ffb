using System.Collections.Immutable;

namespace AgentAssist.Engine.Replays.Comparisons;

/// <summary>What is different in a rule or a suggestion of a policy.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="What"><c>rule</c> or <c>suggestion</c>.</param>
/// <param name="Name"><c>pack/rule</c>, or the id of the suggestion.</param>
/// <param name="FormerName">Its name in the first policy, when it was renamed; null when it was not.</param>
/// <param name="Keys">Keys that differ, <c>$name</c> for a list it uses; empty for what is new or gone.</param>
public sealed record DefinitionChange(ChangeKind Kind, string What, string Name, string? FormerName, ImmutableArray<string> Keys);
