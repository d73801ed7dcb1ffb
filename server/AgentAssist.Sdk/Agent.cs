namespace AgentAssist;

/// <summary>The person who answers.</summary>
/// <param name="Id">Identifier in the helpdesk.</param>
/// <param name="Level">Trust; <see cref="AgentLevel.Specialist"/> when not given.</param>
/// <param name="Name">Display name.</param>
public sealed record Agent(string? Id = null, AgentLevel Level = AgentLevel.Specialist, string? Name = null);
