using System.Collections.Immutable;
using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Engine.Replays;

/// <summary>What a policy says otherwise about a case than the one it is compared with.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Finding">The finding; of a gone one, as it was.</param>
/// <param name="Keys">What differs of a changed one: <c>severity</c>, <c>mode</c>, <c>range</c>, <c>message</c>, <c>fix</c>.</param>
public sealed record CaseChange(ChangeKind Kind, CaseFinding Finding, ImmutableArray<string> Keys)
{
    internal static IEnumerable<CaseChange> Of(ResponseComparison comparison) => comparison.Findings
        .Select(change => new CaseChange(change.Kind, CaseFinding.Of((change.After ?? change.Before)!) with { Rule = change.Rule }, change.Keys))
        .Concat(comparison.Signals.Select(change => new CaseChange(change.Kind, CaseFinding.Of(change.Signal) with { Rule = change.Rule }, [])));
}
