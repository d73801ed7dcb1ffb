namespace AgentAssist.Plugins.Manifests;

/// <summary>A manifest, or what is wrong with it.</summary>
/// <param name="Manifest">Null when the plugin cannot be used at all.</param>
/// <param name="Problems">Errors; those of a contribution point spoil only what they speak of.</param>
public sealed record ManifestReading(PluginManifest? Manifest, IReadOnlyList<ManifestProblem> Problems);
