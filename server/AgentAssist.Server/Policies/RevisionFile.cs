namespace AgentAssist.Server.Policies;

/// <summary>A file of a state of the packs.</summary>
internal sealed class RevisionFile
{
    public required string Revision { get; init; }

    /// <summary>Below the folder of packs, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of its content.</summary>
    public required string Hash { get; init; }
}
