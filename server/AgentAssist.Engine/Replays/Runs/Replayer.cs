using System.Collections.Immutable;
using AgentAssist.Engine.Replays.Cases;
using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Engine.Replays.Runs;

/// <summary>Replays cases against a policy, and against another one to compare it with, on any number of threads.</summary>
public sealed class Replayer
{
    private readonly ReplayPolicy _policy;
    private readonly ReplayPolicy? _against;
    private readonly PolicyComparison? _comparison;
    private readonly ReplayFilter _filter;

    /// <param name="policy">The policy.</param>
    /// <param name="against">What it is compared with: as it was; null for nothing. Has the same id.</param>
    /// <param name="filter">Which cases.</param>
    public Replayer(ReplayPolicy policy, ReplayPolicy? against, ReplayFilter filter)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(filter);
        (_policy, _against, _filter) = (policy, against, filter);
        _comparison = against is null ? null : PolicyComparer.Compare(against.Source, policy.Source, policy.Policy.Reference.Id);
    }

    /// <summary>The policy.</summary>
    public PolicyReference Policy => _policy.Policy.Reference;

    /// <summary>The policy it is compared with; null without one.</summary>
    public PolicyReference? Against => _against?.Policy.Reference;

    /// <summary>Rules and suggestions that differ between the two.</summary>
    public ImmutableArray<DefinitionChange> Definitions => _comparison?.Definitions ?? [];

    /// <summary>Replays one case; null when the filter leaves it out.</summary>
    public CaseResult? Run(Case theCase) => Judge(theCase) is var (wanted, response, result) ? _policy.Fix(wanted, response, result) : null;

    private (Case Case, DraftCheckResponse Response, CaseResult Result)? Judge(Case theCase)
    {
        if (_filter.Narrow(theCase, _policy) is not { } wanted) return null;
        var request = wanted.Request;
        var response = _policy.Check(request, _filter.Rule);
        var result = _policy.Judge(wanted, response);
        if (_filter.Language is not null && result.Language != _filter.Language) return null;
        if (_against is null) return (wanted, response, result);

        var before = _against.Check(request, _filter.Rule);
        var comparison = _comparison!.Compare(before, response);
        return (wanted, response, result with
        {
            GateBefore = comparison.GateBefore,
            BotheredBefore = before.Diagnostics.Any(diagnostic => diagnostic.Mode != EnforcementMode.Shadow),
            Changes = [.. CaseChange.Of(comparison)],
        });
    }

    /// <summary>Replays cases and counts them.</summary>
    /// <param name="cases">Cases, and lines that are none.</param>
    /// <param name="isWanted">Which results are shown.</param>
    /// <param name="keeps">Whether these are kept, or only counted.</param>
    public ReplayPart Run(IEnumerable<(CaseReading Reading, string Place, long Offset)> cases, Func<CaseResult, bool> isWanted, bool keeps = true)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(isWanted);
        var (totals, kept, wanted) = (new ReplayTotals(), new List<CaseResult>(), 0L);
        foreach (var (reading, place, offset) in cases)
        {
            if (reading.Case is null)
            {
                totals.Refuse(new RefusedLine(place, offset, reading.Error));
                continue;
            }

            if (Judge(reading.Case) is not var (narrowed, response, result)) continue;
            if (!result.Silent.IsEmpty) result = result with { Silent = [.. result.Silent.Select(rule => _policy.NameOf(rule) ?? rule)] };
            totals.Add(result);
            if (!isWanted(result)) continue;
            wanted++;
            if (keeps) kept.Add(_policy.Fix(narrowed, response, result));
        }

        return new ReplayPart(totals, kept, wanted);
    }
}
