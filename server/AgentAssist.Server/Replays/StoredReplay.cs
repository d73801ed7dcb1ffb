namespace AgentAssist.Server.Replays;

/// <summary>A replay, with what came of it so far: after a restart it goes on from there.</summary>
internal sealed class StoredReplay
{
    public required string Id { get; init; }

    public ReplayStatus Status { get; set; }

    /// <summary>Grows with every change of the status.</summary>
    public int Version { get; set; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Who asked for it.</summary>
    public string? By { get; init; }

    /// <summary>Id of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>Revision of the packs.</summary>
    public required string Revision { get; init; }

    /// <summary>Revision they are compared with; null for none.</summary>
    public string? Against { get; init; }

    public CaseSet Cases { get; init; }

    public string? Rule { get; init; }

    public string? Topic { get; init; }

    public string? Language { get; init; }

    public AgentLevel? Level { get; init; }

    public string? Tag { get; init; }

    public long? Volume { get; init; }

    /// <summary>Cases to replay, as counted when it began; 0 before.</summary>
    public long Total { get; set; }

    /// <summary>Cases done.</summary>
    public long Done { get; set; }

    /// <summary>Cases beside the rules that are done.</summary>
    public int RulesDone { get; set; }

    /// <summary>The last case of the database that is done.</summary>
    public string? After { get; set; }

    /// <summary>The counts, as JSON.</summary>
    public string? Totals { get; set; }

    /// <summary>The first results to look at, as JSON.</summary>
    public string? Results { get; set; }

    /// <summary>How many there are in all.</summary>
    public long Notable { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Problem { get; set; }

    /// <summary>Whether it will not change any more.</summary>
    public bool IsEnded => Status is ReplayStatus.Done or ReplayStatus.Cancelled or ReplayStatus.Failed;

    /// <summary>As it is now, for those who look at it while it goes on.</summary>
    public StoredReplay Copy() => (StoredReplay)MemberwiseClone();
}
