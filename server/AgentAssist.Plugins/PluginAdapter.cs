namespace AgentAssist.Plugins;

/// <summary>A helpdesk adapter an enabled plugin brings.</summary>
/// <param name="Plugin">Id of the plugin.</param>
/// <param name="File">The JSON file.</param>
public sealed record PluginAdapter(string Plugin, string File);
