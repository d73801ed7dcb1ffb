using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>One word of <c>in:</c>: a unit, a part to look at, or a part to look away from.</summary>
internal sealed record Scope(TextScopes In, TextScopes NotIn, RuleUnit? Unit);
