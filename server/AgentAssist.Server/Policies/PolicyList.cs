namespace AgentAssist.Server.Policies;

/// <summary>The policies in force.</summary>
/// <param name="Policies">By id.</param>
internal sealed record PolicyList(IReadOnlyList<PolicySummary> Policies);
