namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>How long a suggestion is not offered again to the same customer once it was used.</summary>
/// <param name="Replies">Replies of the agent, 1 to 200; null when not counted.</param>
/// <param name="Days">Days, 1 to 3650; null when not counted.</param>
public sealed record SuggestionCooldown(int? Replies, int? Days);
