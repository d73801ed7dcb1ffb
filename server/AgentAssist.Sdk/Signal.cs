namespace AgentAssist;

/// <summary>What the customer's words tell.</summary>
/// <param name="Code">Such as <c>leave</c>, <c>refund</c>, <c>insult</c>.</param>
/// <param name="Source">The pack the rule is from.</param>
/// <param name="MessageIndex">Index into the conversation.</param>
/// <param name="Range">The words.</param>
public sealed record Signal(string Code, string Source, int MessageIndex, TextRange Range);
