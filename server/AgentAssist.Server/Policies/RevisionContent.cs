namespace AgentAssist.Server.Policies;

/// <summary>What files hold, once for equal ones.</summary>
internal sealed class RevisionContent
{
    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required byte[] Bytes { get; init; }
}
