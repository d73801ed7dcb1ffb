namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>A phrase as written, not yet parsed.</summary>
/// <param name="Text">In the phrase syntax of the policy language.</param>
/// <param name="Location">Where its first character stands.</param>
public sealed record Phrase(string Text, SourceLocation Location);
