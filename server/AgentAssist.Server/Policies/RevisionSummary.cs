namespace AgentAssist.Server.Policies;

/// <summary>A state of the packs.</summary>
/// <param name="Revision">Hash of its files.</param>
/// <param name="CreatedAt">When it came into force here.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="IsCurrent">Whether it is in force now.</param>
public sealed record RevisionSummary(string Revision, DateTimeOffset CreatedAt, int Files, bool IsCurrent);
