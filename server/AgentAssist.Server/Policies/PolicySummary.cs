namespace AgentAssist.Server.Policies;

/// <summary>One policy.</summary>
/// <param name="Id">What a check names in <c>policy</c>.</param>
/// <param name="Revision">Changes whenever a rule changes.</param>
/// <param name="Title">Short name by language.</param>
/// <param name="Packs">Ids of its packs, in order.</param>
internal sealed record PolicySummary(
    string Id, string Revision, IReadOnlyDictionary<string, string> Title, IReadOnlyList<string> Packs);
