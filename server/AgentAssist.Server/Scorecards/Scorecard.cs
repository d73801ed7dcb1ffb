namespace AgentAssist.Server.Scorecards;

/// <summary>What a good reply is made of, by one policy.</summary>
/// <param name="Policy">The policy, and its revision now.</param>
/// <param name="Source">The pack the scorecard is from.</param>
/// <param name="Version">Changes when the scorecard does: what agents acknowledge.</param>
/// <param name="Title">Short name by language.</param>
/// <param name="Strategy">How the criteria make the total.</param>
/// <param name="Criteria">The criteria, in order.</param>
/// <param name="Levels">Names of ranges of the total, the highest first.</param>
internal sealed record Scorecard(
    PolicyReference Policy, string Source, string Version, IReadOnlyDictionary<string, string> Title, ScoringStrategy Strategy,
    IReadOnlyList<Criterion> Criteria, IReadOnlyList<Level> Levels);
