using System.Collections.Immutable;
using AgentAssist.Engine.Replays.Comparisons;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Engine.Replays.Reports;

/// <summary>All that a report of a replay tells.</summary>
public sealed record ReplayReport
{
    /// <summary>The policy as it was named: a folder, a Git reference, a revision.</summary>
    public required string PolicyName { get; init; }

    /// <summary>The policy.</summary>
    public required PolicyReference Policy { get; init; }

    /// <summary>What it was compared with, as it was named; null without one.</summary>
    public string? AgainstName { get; init; }

    /// <summary>The policy it was compared with.</summary>
    public PolicyReference? Against { get; init; }

    /// <summary>Rules and suggestions that differ.</summary>
    public ImmutableArray<DefinitionChange> Definitions { get; init; } = [];

    /// <summary>The counts.</summary>
    public required ReplayTotals Totals { get; init; }

    /// <summary>The first results a person should look at, in the order of the cases.</summary>
    public IReadOnlyList<CaseResult> Results { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public long Notable { get; init; }

    /// <summary>Replies written a day, for the estimate; null for none.</summary>
    public long? Volume { get; init; }

    /// <summary>Which cases.</summary>
    public ReplayFilter Filter { get; init; } = ReplayFilter.All;

    /// <summary>How often agents see something in a day, with the interval; null without a volume.</summary>
    public (double Value, double Low, double High)? BotheredPerDay => PerDay(Totals.Bothered());

    /// <summary>The same by the policy it was compared with.</summary>
    public (double Value, double Low, double High)? BotheredPerDayBefore => Against is null ? null : PerDay(Totals.BotheredByOther());

    private (double, double, double)? PerDay(Interval share) =>
        Volume is { } volume && !double.IsNaN(share.Value) ? (share.Value * volume, share.Low * volume, share.High * volume) : null;
}
