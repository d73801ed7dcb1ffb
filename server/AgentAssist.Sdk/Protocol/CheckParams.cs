namespace AgentAssist.Sdk.Protocol;

/// <summary>A draft to check.</summary>
/// <param name="Checks">Codes of the checks wanted.</param>
/// <param name="Request">The draft.</param>
public sealed record CheckParams(IReadOnlyList<string> Checks, PluginRequest Request);
