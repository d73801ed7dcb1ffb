using System.ComponentModel;

namespace AgentAssist.Mcp;

/// <summary>A message of the conversation as an AI agent gives it.</summary>
internal sealed record ConversationMessage(
    [property: Description("customer, agent or system")] string Author,
    [property: Description("Its plain text")] string Text,
    [property: Description("public (default) or note")] string? Visibility = null);
