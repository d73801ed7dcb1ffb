using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks.External;

/// <summary>What a rule asks of somebody outside the engine: a plugin's check or a language model's judgement.</summary>
/// <param name="Key">Tells needs apart within a policy; rules that ask for the same check of a plugin share one.</param>
/// <param name="Pack">Pack of the rule, the first one when several share the need.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Find">What is asked: <see cref="PluginFind"/> or <see cref="JudgeFind"/>.</param>
public sealed record ExternalNeed(string Key, string Pack, string Rule, FindDefinition Find);
