using AgentAssist.Engine.Replays;

namespace AgentAssist.Cli.Packs;

/// <summary>All cases that were run, and those that should be there and are not.</summary>
internal sealed class CaseTotals(IReadOnlyList<CaseResult> results, IReadOnlyList<CoverageGap> gaps)
{
    public IReadOnlyList<CaseResult> Results => results;

    public IReadOnlyList<CoverageGap> Gaps => gaps;

    public int Passed { get; } = results.Count(result => result.Outcome == CaseOutcome.Passed);

    public int Failed { get; } = results.Count(result => result.Outcome == CaseOutcome.Failed);

    public int NotRun { get; } = results.Count(result => result.Outcome == CaseOutcome.NotRun);

    /// <summary>Whether nothing failed and nothing is missing.</summary>
    public bool IsGood => Failed == 0 && gaps.Count == 0;
}
