namespace AgentAssist.Plugins.Calls;

/// <summary>A place a plugin's check found, verified against the text.</summary>
/// <param name="Range">The place in UTF-16.</param>
/// <param name="Message">The plugin's words; null for the rule's.</param>
/// <param name="Actions">Its ways to repair it.</param>
public sealed record PluginFinding(TextRange Range, string? Message, IReadOnlyList<CodeAction> Actions);
