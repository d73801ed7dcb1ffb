namespace AgentAssist.Plugins.Processes;

/// <summary>A plugin did not come up; the message says why, with the end of its log.</summary>
internal sealed class PluginStartException(string message, Exception? inner = null) : Exception(message, inner);
