namespace AgentAssist.Sdk.Protocol;

/// <summary>What the checks found.</summary>
/// <param name="Diagnostics">At most <see cref="PluginProtocol.MaxDiagnostics"/>; more are dropped.</param>
public sealed record CheckResult(IReadOnlyList<PluginDiagnostic> Diagnostics);
