namespace AgentAssist.Engine.Conversations;

/// <summary>Words of a message in which a rule matches, whatever the rule's conditions.</summary>
/// <param name="Rule">Index in its rule set.</param>
/// <param name="Range">The words.</param>
internal readonly record struct RuleMatch(int Rule, TextRange Range);
