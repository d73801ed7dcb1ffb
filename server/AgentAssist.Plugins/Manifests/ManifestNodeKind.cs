namespace AgentAssist.Plugins.Manifests;

/// <summary>Kinds of JSON values.</summary>
internal enum ManifestNodeKind
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}
