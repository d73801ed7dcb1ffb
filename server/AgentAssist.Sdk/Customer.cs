namespace AgentAssist;

/// <summary>The person who asks, as the helpdesk knows him.</summary>
/// <param name="Id">Identifier in the helpdesk.</param>
/// <param name="Name">Display name.</param>
public sealed record Customer(string? Id = null, string? Name = null);
