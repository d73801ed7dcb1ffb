using AgentAssist.Plugins;

namespace AgentAssist.Server.Plugins;

/// <summary>The plugins installed.</summary>
/// <param name="Plugins">By id.</param>
internal sealed record PluginList(IReadOnlyList<PluginStatus> Plugins);
