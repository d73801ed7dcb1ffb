namespace AgentAssist.Server.Scorecards;

/// <summary>One criterion.</summary>
/// <param name="Id">What diagnostics and scores name in <c>criterion</c>.</param>
/// <param name="Title">Short name by language.</param>
/// <param name="Description">What it means, by language; empty when not written.</param>
/// <param name="Weight">Its weight as written; weights need not add up to anything.</param>
/// <param name="Share">Its share in the total, 0 to 1.</param>
internal sealed record Criterion(
    string Id, IReadOnlyDictionary<string, string> Title, IReadOnlyDictionary<string, string> Description, double Weight, double Share);
