using AgentAssist.Engine.Policies.Conditions;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>An agreed exception of <c>exceptions.yaml</c>: where its scope holds, a rule's mode is milder until a day.</summary>
/// <param name="Rule">The rule, as <c>rule</c> or <c>pack/rule</c>.</param>
/// <param name="Scope">Where it holds.</param>
/// <param name="Mode">The mode there, when it is milder than the rule's own.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who agreed to it.</param>
/// <param name="Expires">Last day (UTC) on which it holds.</param>
/// <param name="Location">Where the rule is named.</param>
public sealed record ExceptionDefinition(
    string Rule, Condition Scope, EnforcementMode Mode, string Reason, string Author, DateOnly Expires, SourceLocation Location);
