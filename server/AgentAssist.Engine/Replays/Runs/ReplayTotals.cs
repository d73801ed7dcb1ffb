using System.Collections.Immutable;

namespace AgentAssist.Engine.Replays.Runs;

/// <summary>All results, counted. Adding up parts gives the same as counting the whole, in the same order of parts.</summary>
public sealed class ReplayTotals
{
    /// <summary>Most topics told apart, and most rules; what comes after is counted as <see cref="Rest"/>.</summary>
    public const int MostNames = 500;

    /// <summary>Most refused lines that are quoted.</summary>
    public const int MostRefused = 20;

    /// <summary>Name of what is counted together.</summary>
    public const string Rest = "…";

    private static readonly HashSet<string> s_none = [];

    /// <summary>Cases.</summary>
    public long Cases { get; set; }

    /// <summary>As expected.</summary>
    public long Passed { get; set; }

    /// <summary>Otherwise.</summary>
    public long Failed { get; set; }

    /// <summary>With a rule that could not run.</summary>
    public long NotRun { get; set; }

    /// <summary>Of which nobody said what is wrong.</summary>
    public long Open { get; set; }

    /// <summary>Over all cases.</summary>
    public GroupCount All { get; set; } = new();

    /// <summary>Cases in which an agent would have seen something by the policy this one is compared with.</summary>
    public long BotheredBefore { get; set; }

    /// <summary>Cases of which something else is said.</summary>
    public long Differing { get; set; }

    /// <summary>Cases that the gate treats more strictly.</summary>
    public long Stricter { get; set; }

    /// <summary>Cases that the gate treats more mildly.</summary>
    public long Milder { get; set; }

    /// <summary>By rule, as <c>pack/rule</c>.</summary>
    public Dictionary<string, RuleCount> Rules { get; set; } = new(StringComparer.Ordinal);

    /// <summary>By language.</summary>
    public Dictionary<string, GroupCount> Languages { get; set; } = new(StringComparer.Ordinal);

    /// <summary>By topic; empty for none.</summary>
    public Dictionary<string, GroupCount> Topics { get; set; } = new(StringComparer.Ordinal);

    /// <summary>By the agent's level.</summary>
    public Dictionary<AgentLevel, GroupCount> Levels { get; set; } = [];

    /// <summary>Lines that are no cases.</summary>
    public long Refused { get; set; }

    /// <summary>The first of them.</summary>
    public List<RefusedLine> RefusedLines { get; set; } = [];

    /// <summary>Share of cases in which an agent sees something.</summary>
    public Interval Bothered() => Interval.Of(All.Bothered, Cases);

    /// <summary>The same by the policy this one is compared with.</summary>
    public Interval BotheredByOther() => Interval.Of(BotheredBefore, Cases);

    /// <summary>Counts a result.</summary>
    public void Add(CaseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Cases++;
        if (result.Outcome == CaseOutcome.Passed) Passed++;
        else if (result.Outcome == CaseOutcome.Failed) Failed++;
        else if (result.Outcome == CaseOutcome.NotRun) NotRun++;
        else Open++;
        if (result.BotheredBefore) BotheredBefore++;
        if (!result.Changes.IsEmpty || (result.GateBefore ?? result.Gate) != result.Gate) Differing++;
        if (result.GateBefore < result.Gate) Stricter++;
        if (result.GateBefore > result.Gate) Milder++;

        var missed = RulesOf(result.Missed);
        var found = RulesOf(result.Found);
        if (found.Count > 0 && missed.Count > 0) found.ExceptWith(missed);
        AddRules(result, found, missed);
        foreach (var group in (ReadOnlySpan<GroupCount>)[All, Named(Languages, result.Language), Named(Topics, result.Topic ?? ""), Of(Levels, result.Level)])
        {
            group.Add(result, found.Count, missed.Count);
        }
    }

    /// <summary>Counts a line that is no case.</summary>
    public void Refuse(RefusedLine line)
    {
        Refused++;
        if (RefusedLines.Count < MostRefused) RefusedLines.Add(line);
    }

    /// <summary>Adds what comes after.</summary>
    public void Add(ReplayTotals next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Cases += next.Cases;
        Passed += next.Passed;
        Failed += next.Failed;
        NotRun += next.NotRun;
        Open += next.Open;
        All.Add(next.All);
        BotheredBefore += next.BotheredBefore;
        Differing += next.Differing;
        Stricter += next.Stricter;
        Milder += next.Milder;
        foreach (var (name, count) in next.Rules) Named(Rules, name).Add(count);
        foreach (var (name, count) in next.Languages) Named(Languages, name).Add(count);
        foreach (var (name, count) in next.Topics) Named(Topics, name).Add(count);
        foreach (var (level, count) in next.Levels) Of(Levels, level).Add(count);
        Refused += next.Refused;
        RefusedLines.AddRange(next.RefusedLines.Take(MostRefused - RefusedLines.Count));
    }

    private static HashSet<string> RulesOf(ImmutableArray<CaseFinding> findings)
    {
        if (findings.IsEmpty) return s_none;
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings) rules.Add(finding.Rule);
        return rules;
    }

    private void AddRules(CaseResult result, HashSet<string> found, HashSet<string> missed)
    {
        foreach (var rule in found) Named(Rules, rule).Found++;
        foreach (var rule in missed) Named(Rules, rule).Missed++;
        if (result.Outcome != CaseOutcome.NotRun) foreach (var rule in result.Silent) Named(Rules, rule).Silent++;
        foreach (var rule in RulesOf(result.Extra)) Named(Rules, rule).Extra++;
        foreach (var rule in RulesOf(result.Said)) Named(Rules, rule).Said++;
        foreach (var change in result.Changes) Named(Rules, change.Finding.Rule).Add(change.Kind);
    }

    private static T Named<T>(Dictionary<string, T> counts, string name) where T : new() =>
        Of(counts, counts.Count >= MostNames && !counts.ContainsKey(name) ? Rest : name);

    private static T Of<TKey, T>(Dictionary<TKey, T> counts, TKey key) where TKey : notnull where T : new()
    {
        if (!counts.TryGetValue(key, out var count)) counts.Add(key, count = new T());
        return count;
    }
}
