namespace AgentAssist;

/// <summary>The internal quality score of a draft.</summary>
/// <param name="Total">0–100.</param>
/// <param name="Criteria">0–100 per criterion of the scorecard.</param>
public sealed record Score(int Total, IReadOnlyDictionary<string, int> Criteria);
