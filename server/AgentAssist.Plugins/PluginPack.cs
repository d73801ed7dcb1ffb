namespace AgentAssist.Plugins;

/// <summary>A policy pack an enabled plugin brings.</summary>
/// <param name="Plugin">Id of the plugin.</param>
/// <param name="Folder">Folder of the pack.</param>
/// <param name="Policies">Ids of the policies it joins.</param>
public sealed record PluginPack(string Plugin, string Folder, IReadOnlyList<string> Policies);
