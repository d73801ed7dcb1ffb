using System.Collections.Immutable;
using AgentAssist.Engine.Checks.External;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary>A rule of one policy, ready to run.</summary>
internal sealed class CompiledRule(
    RuleDefinition definition, string source, Condition? packCondition, ICheck check, ImmutableArray<CompiledUnless> unless, RuleExceptions exceptions,
    ImmutableArray<ExternalNeed> needs)
{
    private readonly bool _everySentence = definition.Unit == RuleUnit.Sentence && definition.Find is AllFind or AnyFind or NotFind or MetricFind;
    private readonly bool _onSend = definition.Trigger == CheckTrigger.Send || definition.Find.Holds<MissingFind>();
    private readonly ImmutableArray<CompiledUnless> _unlessInDraft = [.. unless.Where(silencer => silencer.IsOfDraft)];
    private readonly ImmutableArray<CompiledUnless> _unlessNearBy = [.. unless.Where(silencer => !silencer.IsOfDraft)];

    public RuleDefinition Definition => definition;

    /// <summary>Id of its pack.</summary>
    public string Source => source;

    public ICheck Check => check;

    public ImmutableArray<CompiledUnless> Unless => unless;

    /// <summary><c>pack/rule</c>.</summary>
    public string Name { get; } = $"{source}/{definition.Id}";

    /// <summary>What it asks of others.</summary>
    public ImmutableArray<ExternalNeed> Needs => needs;

    /// <summary>Whether it speaks only where somebody asks for shadow too; others are asked nothing for it otherwise.</summary>
    public bool IsInShadow => definition.Mode == EnforcementMode.Shadow;

    /// <summary>Whether it hangs on the answers of others.</summary>
    public bool IsExternal => check is AnsweredCheck;

    /// <summary>Applies to all rules of its pack.</summary>
    public Condition? PackCondition => packCondition;

    /// <summary>Whether it is judged only when the draft is sent.</summary>
    public bool IsOnSend => _onSend;

    /// <summary>Whether its check is asked sentence by sentence.</summary>
    public bool IsPerSentence => _everySentence;

    public CodeDescription Description { get; } = new($"/rules/{source}/{definition.Id}");

    /// <summary>The rule as packs with a condition leave it, each where its condition holds; of several the last wins.</summary>
    public ImmutableArray<(Condition When, CompiledRule Rule)> Changed { get; init; } = [];

    /// <summary>The rule that speaks in this request: itself, or as a pack has changed it.</summary>
    public CompiledRule In(in ConditionFacts facts)
    {
        for (var i = Changed.Length - 1; i >= 0; i--)
            if (Changed[i].When.Holds(facts)) return Changed[i].Rule;
        return this;
    }

    /// <summary>Whether it speaks at all in this request.</summary>
    public bool Applies(in ConditionFacts facts)
    {
        if (!definition.Enabled) return false;
        if (_onSend && facts.Request.Trigger != CheckTrigger.Send) return false;
        return packCondition?.Holds(facts) != false && definition.When?.Holds(facts) != false;
    }

    /// <summary>What its findings ask for in this request.</summary>
    public EnforcementMode ModeIn(in ConditionFacts facts) =>
        exceptions.Soften(Enforcement.ModeFor(definition, facts.Request.Context.Agent.Level), facts);

    /// <summary>Whether it may find something in this request that it does not find in the same text alone.</summary>
    public bool MayFindMoreIn(DraftCheckRequest request)
    {
        if (check.MayFindMoreIn(request)) return true;
        foreach (var silencer in unless)
            if (silencer.Reads(request)) return true;
        return false;
    }

    /// <summary>Adds the matches it stands by.</summary>
    public void Find(CheckRun run, List<Match> matches)
    {
        FindAll(run, matches);
        foreach (var silencer in _unlessInDraft)
            if (matches.Count > 0 && silencer.Silences(run, run.Analysis.Whole)) matches.Clear();
        var kept = 0;
        for (var i = 0; i < matches.Count; i++)
            if (run.Spend(1) && FateOf(run, matches[i], _unlessNearBy) == MatchFate.Stands) matches[kept++] = matches[i];
        matches.RemoveRange(kept, matches.Count - kept);
    }

    /// <summary>Adds all matches, those it does not stand by too.</summary>
    public void FindAll(CheckRun run, List<Match> matches)
    {
        if (_everySentence) FindInSentences(run, matches);
        else check.Find(run, run.Analysis.Whole, matches);
    }

    private void FindInSentences(CheckRun run, List<Match> matches)
    {
        foreach (var sentence in run.Analysis.Sentences)
        {
            if (!run.Spend(1) || !run.MayAdd(matches)) return;
            check.Find(run, sentence.Range, matches);
        }
    }

    /// <summary>What lies between the first and the last word of a phrase does not make them a part of it: «which part of "sold out" is unclear» is no quotation.</summary>
    private static bool IsIn(TextAnalysis analysis, in Match match, TextScopes scopes)
    {
        var range = match.Range;
        if (match.IsOfUnit) return analysis.LiesIn(range, scopes);
        if (match.Pattern is not null || range.Length == 0) return analysis.Touches(range, scopes);
        return analysis.Touches(new TextRange(range.Start, range.Start + 1), scopes) || analysis.Touches(new TextRange(range.End - 1, range.End), scopes);
    }

    /// <summary>Whether it stands by a match, or what speaks against it.</summary>
    public MatchFate FateOf(CheckRun run, in Match match) => FateOf(run, match, unless);

    private MatchFate FateOf(CheckRun run, in Match match, ImmutableArray<CompiledUnless> silencers)
    {
        var range = match.Range;
        var notIn = definition.NotIn & ~TextScopes.Name;
        if (notIn != 0 && IsIn(run.Analysis, match, notIn)) return MatchFate.InExcludedScope;
        if (notIn != definition.NotIn && run.IsName(range)) return MatchFate.InExcludedScope;
        if (definition.In != 0 && !run.Analysis.LiesIn(range, definition.In)) return MatchFate.OutsideScope;
        if (definition.SkipNegated && run.Analysis.TokenAt(range.Start) is var token && token < run.Analysis.TokenCount
            && Negation.Precedes(run.Analysis, token)) return MatchFate.Negated;
        foreach (var silencer in silencers)
            if (silencer.Silences(run, range)) return MatchFate.Silenced;
        return MatchFate.Stands;
    }
}
