using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A rule that a <c>when:</c> clause names.</summary>
/// <param name="Target">Whose words the rule reads: <c>signal.x</c> names a customer rule, <c>said.x</c> one for drafts.</param>
/// <param name="Rule">Its id, with the place where it is written.</param>
public sealed record ConditionReference(RuleTarget Target, LocatedId Rule);
