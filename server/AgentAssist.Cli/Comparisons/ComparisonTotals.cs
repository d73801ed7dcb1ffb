using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Cli.Comparisons;

/// <summary>The differences, counted by rule, and the first texts they are in.</summary>
internal sealed class ComparisonTotals(PolicyComparison comparison, int mostShown)
{
    private readonly SortedDictionary<string, RuleTotals> _rules = new(StringComparer.Ordinal);
    private readonly List<(ComparedText Text, ResponseComparison Comparison)> _changed = [];

    public PolicyComparison Policies => comparison;

    /// <summary>Rules, and suggestions, whose findings differ.</summary>
    public IReadOnlyDictionary<string, RuleTotals> Rules => _rules;

    /// <summary>The first texts of which something else is said.</summary>
    public IReadOnlyList<(ComparedText Text, ResponseComparison Comparison)> Shown => _changed;

    public int Texts { get; private set; }

    public int Changed { get; private set; }

    /// <summary>Texts whose gate is stricter, and milder, than before.</summary>
    public (int Stricter, int Milder) Gates { get; private set; }

    public bool HasChanges => Changed > 0 || !comparison.Definitions.IsEmpty;

    public void Add(ComparedText text, ResponseComparison difference)
    {
        Texts++;
        if (difference.IsSame) return;
        Changed++;
        if (_changed.Count < mostShown) _changed.Add((text, difference));
        if (difference.GateAfter > difference.GateBefore) Gates = (Gates.Stricter + 1, Gates.Milder);
        if (difference.GateAfter < difference.GateBefore) Gates = (Gates.Stricter, Gates.Milder + 1);
        foreach (var change in difference.Findings) Count(change.Rule, change.Kind);
        foreach (var change in difference.Signals) Count(change.Rule, change.Kind);
        foreach (var change in difference.Suggestions) Count(change.Id, change.Kind);
    }

    private void Count(string name, ChangeKind kind)
    {
        if (!_rules.TryGetValue(name, out var totals)) _rules.Add(name, totals = new RuleTotals());
        totals.Add(kind);
    }
}
