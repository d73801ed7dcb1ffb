namespace AgentAssist.Server.Policies;

/// <summary>A state of the packs that was in force.</summary>
internal sealed class StoredRevision
{
    public required string Revision { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Files { get; init; }
}
