using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary>A rule of one policy, ready to run.</summary>
internal sealed class CompiledRule(
    RuleDefinition definition, string source, Condition? packCondition, ICheck check, ImmutableArray<CompiledUnless> unless, RuleExceptions exceptions)
{
    private readonly bool _everySentence = definition.Unit == RuleUnit.Sentence && definition.Find is AllFind or AnyFind or NotFind or MetricFind;
    private readonly bool _onSend = definition.Trigger == CheckTrigger.Send || Holds<MissingFind>(definition.Find);

    public RuleDefinition Definition => definition;

    /// <summary>Id of its pack.</summary>
    public string Source => source;

    private readonly ImmutableArray<CompiledUnless> _unlessInDraft = [.. unless.Where(silencer => silencer.IsOfDraft)];
    private readonly ImmutableArray<CompiledUnless> _unlessNearBy = [.. unless.Where(silencer => !silencer.IsOfDraft)];

    public ICheck Check => check;

    public CodeDescription Description { get; } = new($"/rules/{source}/{definition.Id}");

    /// <summary>Whether it speaks at all in this request.</summary>
    public bool Applies(in ConditionFacts facts)
    {
        if (_onSend && facts.Request.Trigger != CheckTrigger.Send) return false;
        return packCondition?.Holds(facts) != false && definition.When?.Holds(facts) != false;
    }

    /// <summary>What its findings ask for in this request.</summary>
    public EnforcementMode ModeIn(CheckRun run) =>
        exceptions.Soften(Enforcement.ModeFor(definition, run.Request.Context.Agent.Level), run);

    /// <summary>Adds the matches it stands by.</summary>
    public void Find(CheckRun run, List<Match> matches)
    {
        if (_everySentence) FindInSentences(run, matches);
        else check.Find(run, run.Analysis.Whole, matches);
        foreach (var silencer in _unlessInDraft)
            if (matches.Count > 0 && silencer.Silences(run, run.Analysis.Whole)) matches.Clear();
        var kept = 0;
        for (var i = 0; i < matches.Count; i++)
            if (run.Spend(1) && Stands(run, matches[i])) matches[kept++] = matches[i];
        matches.RemoveRange(kept, matches.Count - kept);
    }

    private void FindInSentences(CheckRun run, List<Match> matches)
    {
        foreach (var sentence in run.Analysis.Sentences)
        {
            if (!run.Spend(1) || !run.MayAdd(matches)) return;
            check.Find(run, sentence.Range, matches);
        }
    }

    private bool Stands(CheckRun run, in Match match)
    {
        var range = match.Range;
        if (definition.NotIn != 0 && (match.IsOfUnit ? run.Analysis.LiesIn(range, definition.NotIn) : run.Analysis.Touches(range, definition.NotIn))) return false;
        if (definition.In != 0 && !run.Analysis.LiesIn(range, definition.In)) return false;
        if (definition.SkipNegated && run.Analysis.TokenAt(range.Start) is var token && token < run.Analysis.TokenCount
            && Negation.Precedes(run.Analysis, token)) return false;
        foreach (var silencer in _unlessNearBy)
            if (silencer.Silences(run, range)) return false;
        return true;
    }

    private static bool Holds<T>(FindDefinition find) where T : FindDefinition => find switch
    {
        T => true,
        AllFind all => all.Parts.Any(Holds<T>),
        AnyFind any => any.Parts.Any(Holds<T>),
        _ => false,
    };
}
