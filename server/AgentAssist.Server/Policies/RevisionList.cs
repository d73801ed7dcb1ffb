namespace AgentAssist.Server.Policies;

/// <summary>States of the packs that were in force, the newest first.</summary>
internal sealed record RevisionList(IReadOnlyList<RevisionSummary> Revisions);
