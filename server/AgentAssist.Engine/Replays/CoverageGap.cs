using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Replays;

/// <summary>A case that a rule should have and has not.</summary>
/// <param name="Pack">Id of the rule's pack.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Missing">What is missing and what to write.</param>
public sealed record CoverageGap(string Pack, RuleDefinition Rule, string Missing);
