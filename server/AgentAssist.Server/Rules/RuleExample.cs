using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Server.Rules;

/// <summary>A case beside the rule, as an example for readers.</summary>
/// <param name="Case">What it says and expects.</param>
/// <param name="Language">Its language.</param>
public sealed record RuleExample(CaseDefinition Case, string Language);
