namespace AgentAssist.Plugins.Contributions;

/// <summary>A helpdesk adapter in a plugin's package: data only, by the schema of adapters.</summary>
/// <param name="Path">The JSON file in the package.</param>
public sealed record HelpdeskAdapterContribution(string Path);
