namespace AgentAssist.Server.Scorecards;

/// <summary>The scorecards in force.</summary>
/// <param name="Scorecards">By policy; a policy without one is left out.</param>
internal sealed record ScorecardList(IReadOnlyList<Scorecard> Scorecards);
