namespace AgentAssist.Engine.Checks;

/// <summary>A match that a rule stands by.</summary>
internal readonly record struct Finding(CompiledRule Rule, Match Match, EnforcementMode Mode);
