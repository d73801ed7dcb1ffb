namespace AgentAssist.PluginHost;

/// <summary>A class of a plugin cannot be used.</summary>
internal sealed class PluginObjectException(string message) : Exception(message);
