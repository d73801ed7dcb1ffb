namespace AgentAssist.Server.Storage;

/// <summary>A random key this installation made for itself.</summary>
internal sealed class StoredSecret
{
    public required string Name { get; init; }

    /// <summary>Base64.</summary>
    public required string Value { get; init; }
}
