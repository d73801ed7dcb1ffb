namespace AgentAssist.Plugins.Manifests;

/// <summary>A property of an object in a manifest, with the place of its name.</summary>
internal sealed record ManifestProperty(string Name, ManifestNode Value, int Line, int Column);
