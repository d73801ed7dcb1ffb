namespace AgentAssist.Plugins.Manifests;

/// <summary>A value of a manifest with its place.</summary>
internal sealed record ManifestNode(ManifestNodeKind Kind, int Line, int Column)
{
    /// <summary>The string; null for other kinds.</summary>
    public string? Text { get; init; }

    /// <summary>The value as JSON text.</summary>
    public required string Raw { get; init; }

    /// <summary>Properties of an object in the order written.</summary>
    public IReadOnlyList<ManifestProperty> Properties { get; init; } = [];

    /// <summary>Items of an array.</summary>
    public IReadOnlyList<ManifestNode> Items { get; init; } = [];
}
