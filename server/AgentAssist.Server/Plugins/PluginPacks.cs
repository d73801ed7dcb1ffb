using AgentAssist.Engine.Policies;
using AgentAssist.Plugins;

namespace AgentAssist.Composition;

/// <summary>Plugins' packs as the engine joins them. The command line uses this file too.</summary>
internal static class PluginPacks
{
    public static IReadOnlyList<JoinedPack> JoinedPacks(this PluginHost plugins) => [.. plugins.Packs.Select(pack => new JoinedPack(pack.Folder, pack.Policies))];
}
