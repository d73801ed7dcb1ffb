using System.Collections.Immutable;
using System.Text.Json;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Explanations;

/// <summary>Tells what rules make of a text that has just been read for them.</summary>
internal sealed class TextExplainer
{
    private readonly CheckRun _run;
    private readonly Language _preferred;
    private readonly RuleTraces _traces;
    private readonly DraftCheckRequest _request;
    private readonly int? _messageIndex;
    private readonly ConditionFacts _facts;
    private readonly Dictionary<CompiledRule, List<(Match Match, MatchFate Fate)>> _matches;
    private readonly Dictionary<(CompiledRule Rule, Match Match), (CompiledRule Rule, TextRange Range)> _merged = [];
    private readonly SortedDictionary<int, SortedSet<(TextRange Range, string PhraseWord)>> _readings = [];

    /// <param name="run">A run of its own that has read the text.</param>
    /// <param name="rules">The rules it was read for.</param>
    /// <param name="preferred">Language of Cyrillic text that nothing proves.</param>
    /// <param name="traces">The rules, compiled to be explained.</param>
    /// <param name="request">The request the text is part of.</param>
    /// <param name="messageIndex">Which of its messages the text is; null for the draft.</param>
    public TextExplainer(
        CheckRun run, ImmutableArray<CompiledRule> rules, Language preferred, RuleTraces traces, DraftCheckRequest request, int? messageIndex)
    {
        (_run, _preferred, _traces, _request, _messageIndex) = (run, preferred, traces, request, messageIndex);
        _facts = messageIndex is null ? run.Facts : new ConditionFacts(request, ConversationState.Empty, run.Analysis.Language.Tag());
        rules = [.. rules.Select(rule => rule.In(_facts))];
        _matches = rules.ToDictionary(rule => rule, MatchesOf);
        if (messageIndex is null) MergeFindings(rules);
        else foreach (var rule in rules) MergeMatches(rule);
    }

    private TextAnalysis Analysis => _run.Analysis;

    public TextExplanation Explain(Predicate<CompiledRule> isWanted)
    {
        var rules = _matches.Keys.Where(rule => isWanted(rule)).Select(Explain).ToImmutableArray();
        return new TextExplanation(
            _messageIndex, Analysis.Text, Analysis.Language.Tag(),
            [.. Analysis.Sentences.Select(sentence => new SentenceExplanation(sentence.Range, sentence.Language.Tag(), sentence.IsCertain))],
            [.. Enumerable.Range(0, Analysis.TokenCount).Select(Word)], rules);
    }

    private List<(Match, MatchFate)> MatchesOf(CompiledRule rule)
    {
        var matches = new List<Match>();
        rule.FindAll(_run, matches);
        return [.. matches.Distinct().Select(match => (match, rule.FateOf(_run, match)))];
    }

    private IEnumerable<TextRange> StandingOf(CompiledRule rule) => _matches[rule].Where(found => found.Fate == MatchFate.Stands).Select(found => found.Match.Range);

    private void MergeFindings(IEnumerable<CompiledRule> rules)
    {
        var merged = new List<(Finding Gone, Finding By)>();
        var speaking = rules.Where(rule => rule.Applies(_facts));
        _run.Findings.AddRange(speaking.SelectMany(rule => _matches[rule]
            .Where(found => found.Fate == MatchFate.Stands).Select(found => new Finding(rule, found.Match, rule.ModeIn(_run.Facts)))));
        FindingMerger.Merge(_run, merged);
        foreach (var (gone, by) in merged) _merged[(gone.Rule, gone.Match)] = (by.Rule, by.Match.Range);
    }

    /// <summary>Signals of several rules may share words; those of one rule do not.</summary>
    private void MergeMatches(CompiledRule rule)
    {
        var kept = MessageReader.Distinct([.. StandingOf(rule).Select(range => new RuleMatch(0, range))]).Select(match => match.Range).ToList();
        foreach (var (match, fate) in _matches[rule])
            if (fate == MatchFate.Stands && !kept.Contains(match.Range) && kept.Find(match.Range.Overlaps) is { Length: > 0 } by) _merged[(rule, match)] = (rule, by);
    }

    private WordExplanation Word(int index)
    {
        ref readonly var token = ref Analysis.Tokens[index];
        var readings = _readings.GetValueOrDefault(token.Start, []).GroupBy(reading => reading.Range, reading => reading.PhraseWord);
        return new WordExplanation(
            new TextRange(token.Start, token.End), Analysis.LettersOf(token).ToString(),
            [.. readings.Select(group => new WordReading(group.Key, [.. group]))]);
    }

    private RuleExplanation Explain(CompiledRule rule)
    {
        var run = CheckRun.Rent(_request);
        var reading = new RuleReading(rule, _traces.Of(rule), run, Analysis.Text, _preferred);
        foreach (var (word, range, phraseWord) in reading.Readings())
        {
            if (!_readings.TryGetValue(word.Start, out var known)) _readings.Add(word.Start, known = new(ByRange));
            known.Add((range, phraseWord));
        }

        var definition = rule.Definition;
        var explained = new RuleExplanation
        {
            Source = rule.Source,
            Code = definition.Id,
            Location = definition.Location,
            Outcome = OutcomeOf(rule),
            Severity = definition.Severity,
            Mode = ExplainMode(rule),
            Languages = [.. CaseCoverage.LanguagesOf(definition)],
            LooksAt = NamesOf(definition.In),
            LooksAwayFrom = NamesOf(definition.NotIn),
            IsPerSentence = rule.IsPerSentence,
            When = [.. new[] { rule.PackCondition, definition.When }.OfType<Condition>().Select(condition => condition.Explain(_facts))],
            Find = reading.Explain(),
            Matches = [.. _matches[rule].Select(found => Explain(rule, found.Match, found.Fate, reading)).OrderBy(match => match.Range.Start)],
            NearMisses = reading.NearMisses(),
        };
        run.Return();
        return explained;
    }

    private EnforcementMode ModeOf(CompiledRule rule) => _messageIndex is null ? rule.ModeIn(_run.Facts) : rule.Definition.Mode;

    private ModeExplanation ExplainMode(CompiledRule rule)
    {
        var mode = rule.Definition.Mode;
        return new(_traces.WrittenModeOf(rule), mode, _messageIndex is null ? Enforcement.ModeFor(rule.Definition, _request.Context.Agent.Level) : mode, ModeOf(rule));
    }

    private RuleOutcome OutcomeOf(CompiledRule rule)
    {
        if (!rule.Applies(_facts)) return rule.IsOnSend && _request.Trigger != CheckTrigger.Send ? RuleOutcome.OnlyOnSend : RuleOutcome.ConditionFalse;
        if (_matches[rule].Count == 0) return RuleOutcome.NoMatch;
        var standing = _matches[rule].Where(found => found.Fate == MatchFate.Stands).ToList();
        if (standing.Count == 0) return RuleOutcome.Silenced;
        if (standing.TrueForAll(found => _merged.ContainsKey((rule, found.Match)))) return RuleOutcome.MergedAway;
        return ModeOf(rule) == EnforcementMode.Shadow ? RuleOutcome.InShadow : RuleOutcome.Speaks;
    }

    private MatchExplanation Explain(CompiledRule rule, Match match, MatchFate fate, RuleReading reading)
    {
        var phrases = reading.PhrasesIn(rule.Definition.Find, range => range == match.Range);
        var range = match.Range;
        return fate switch
        {
            MatchFate.InExcludedScope => Left(MatchOutcome.InExcludedScope, ScopesOf(rule.Definition.NotIn).Where(scope => scope.Overlaps(range))),
            MatchFate.OutsideScope => Left(MatchOutcome.OutsideScope, ScopesOf(rule.Definition.In)),
            MatchFate.Negated => Left(MatchOutcome.Negated, [NegationOf(range)]),
            MatchFate.Silenced => Silenced(rule, range, phrases, reading),
            _ when _merged.TryGetValue((rule, match), out var by) =>
                new(range, MatchOutcome.MergedAway, phrases, [by.Range], null, $"{by.Rule.Source}/{by.Rule.Definition.Id}"),
            _ => Left(MatchOutcome.Reported, []),
        };

        MatchExplanation Left(MatchOutcome outcome, IEnumerable<TextRange> because) => new(range, outcome, phrases, [.. because], null, null);
    }

    private MatchExplanation Silenced(CompiledRule rule, TextRange range, ImmutableArray<PhraseMatch> phrases, RuleReading reading)
    {
        var unless = rule.Unless.First(silencer => silencer.Silences(_run, range));
        var found = new List<Match>();
        unless.Find(_run, range, found);
        ImmutableArray<TextRange> because = [.. found.Select(match => match.Range).Distinct().OrderBy(words => words.Start)];
        var silencer = new SilencerExplanation(unless.Definition.Location, reading.PhrasesIn(unless.Definition.Find, because.Contains));
        return new MatchExplanation(range, MatchOutcome.Silenced, phrases, because, silencer, null);
    }

    private TextRange NegationOf(TextRange range)
    {
        ref readonly var token = ref Analysis.Tokens[Negation.Before(Analysis, Analysis.TokenAt(range.Start))];
        return new TextRange(token.Start, token.End);
    }

    private static ImmutableArray<string> NamesOf(TextScopes scopes) =>
        [.. KindsOf(scopes).Select(scope => JsonNamingPolicy.KebabCaseLower.ConvertName(scope.ToString()))];

    private static IEnumerable<TextScopes> KindsOf(TextScopes scopes) => Enum.GetValues<TextScopes>().Where(scope => scope != 0 && scopes.HasFlag(scope));

    private IEnumerable<TextRange> ScopesOf(TextScopes scopes) => KindsOf(scopes).SelectMany(Analysis.ScopesOf);

    private static readonly Comparer<(TextRange Range, string PhraseWord)> ByRange = Comparer<(TextRange Range, string PhraseWord)>.Create((a, b) =>
        a.Range != b.Range ? (a.Range.Start, a.Range.End).CompareTo((b.Range.Start, b.Range.End)) : string.CompareOrdinal(a.PhraseWord, b.PhraseWord));
}
