namespace AgentAssist.Engine.Conversations;

/// <summary>How often the agent said something.</summary>
/// <param name="Rule">Id of the rule for drafts that finds it.</param>
/// <param name="Messages">Number of his public messages in which it matches.</param>
internal readonly record struct SaidCount(string Rule, int Messages);
