namespace AgentAssist.Plugins.Calls;

/// <summary>What came of one check.</summary>
/// <param name="Code">Code of the check.</param>
/// <param name="Findings">What was found; empty when nobody looked.</param>
/// <param name="Missing">Why nobody looked; null when somebody did.</param>
/// <param name="Plugin">Id of the plugin; null when no plugin has the check.</param>
public sealed record PluginCheckAnswer(string Code, IReadOnlyList<PluginFinding> Findings, IncompleteReason? Missing = null, string? Plugin = null);
