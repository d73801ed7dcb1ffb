namespace AgentAssist.Sdk.Protocol;

/// <summary>A plugin.</summary>
/// <param name="Id"><c>publisher.name</c>.</param>
/// <param name="Version">Semantic version.</param>
public sealed record PluginIdentity(string Id, string Version);
