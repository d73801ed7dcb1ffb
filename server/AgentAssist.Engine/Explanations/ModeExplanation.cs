namespace AgentAssist.Engine.Explanations;

/// <summary>How a mode came about, step by step.</summary>
/// <param name="Written">As the pack writes it.</param>
/// <param name="InPolicy">After the overrides of the policy.</param>
/// <param name="ForLevel">For the agent's level.</param>
/// <param name="Final">After agreed exceptions: what happens.</param>
public sealed record ModeExplanation(EnforcementMode Written, EnforcementMode InPolicy, EnforcementMode ForLevel, EnforcementMode Final);
