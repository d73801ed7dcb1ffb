using System.Text.RegularExpressions;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>What a pack promises: named lists exist, rules have pages, cases and messages, exceptions are in force.</summary>
internal sealed partial class PackLint
{
    private readonly PackDefinition _pack;
    private readonly PackGraph _graph;
    private readonly ProblemList _problems;
    private readonly DateOnly _today;
    private readonly HashSet<string> _signals;
    private readonly HashSet<string> _draftRules;
    private readonly HashSet<string> _criteria;

    private PackLint(PackDefinition pack, IReadOnlyList<PackReading> packs, PackGraph graph, DateOnly today, ProblemList problems)
    {
        (_pack, _graph, _problems, _today) = (pack, graph, problems, today);
        _signals = RulesOf(packs, RuleTarget.Customer);
        _draftRules = RulesOf(packs, RuleTarget.Draft);
        _criteria = [.. packs.SelectMany(known => known.Pack.Scorecard?.Criteria ?? []).Select(criterion => criterion.Id)];
    }

    /// <param name="pack">The pack to check.</param>
    /// <param name="packs">All packs of the folder.</param>
    /// <param name="graph">Which of them build on which.</param>
    /// <param name="time">Tells the day.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static void Check(PackDefinition pack, IReadOnlyList<PackReading> packs, PackGraph graph, TimeProvider time, ProblemList problems)
    {
        var lint = new PackLint(pack, packs, graph, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), problems);
        lint.CheckLists();
        foreach (var rule in pack.Rules) lint.CheckRule(rule);
        foreach (var signal in pack.Suggestions.SelectMany(suggestion => suggestion.Signals)) lint.CheckSignal(signal);
        foreach (var reference in pack.Conditions.SelectMany(condition => condition.References).Where(each => each.Target == RuleTarget.Customer))
            lint.CheckSignal(reference.Rule);
        foreach (var finding in pack.Suggestions.SelectMany(suggestion => suggestion.Findings)) lint.CheckFinding(finding);
        foreach (var exception in pack.Exceptions) lint.CheckException(exception);
    }

    private static HashSet<string> RulesOf(IReadOnlyList<PackReading> packs, RuleTarget target) =>
        [.. packs.SelectMany(known => known.Pack.Rules).Where(rule => rule.Target == target).Select(rule => rule.Id)];

    private void CheckLists()
    {
        var lists = _graph.Closure([_pack.Id]).SelectMany(pack => pack.Pack.Lists).ToLookup(list => list.Key, list => list.Value);
        foreach (var (language, phrase, reference) in ReferencesOf(_pack))
            CheckList(reference.Value, language, phrase.LocationAt(reference.Index - 1), lists);
        var used = _graph.Builders(_pack.Id).SelectMany(builder => ReferencesOf(builder.Pack)).Select(found => found.Reference.Value).ToHashSet();
        foreach (var (name, list) in _pack.Lists)
        {
            if (!used.Contains(name)) _problems.Warning(list.Location, "unused-list", $"no phrase names the list '${name}'");
        }
    }

    private static IEnumerable<(string Language, Phrase Phrase, Group Reference)> ReferencesOf(PackDefinition pack) =>
        from found in PhraseWalk.Phrases(pack)
        from reference in ListReference().Matches(found.Phrase.Text).Select(match => match.Groups[1])
        select (found.Language, found.Phrase, reference);

    private void CheckList(string name, string language, SourceLocation location, ILookup<string, PhrasesFind> lists)
    {
        if (lists[name].FirstOrDefault() is not { } list)
        {
            _problems.Error(location, "dangling-reference",
                $"there is no list '${name}' in the lists.yaml of the pack or of one it extends{Spelling.DidYouMean(name, lists.Select(known => known.Key))}");
        }
        else if (!list.Phrases.ContainsKey(language))
        {
            _problems.Error(location, "dangling-reference", $"the list '${name}' has no phrases in '{language}'; write them in lists.yaml");
        }
    }

    private void CheckRule(RuleDefinition rule)
    {
        if (rule.Page is null)
        {
            _problems.Warning(rule.Location, "missing-page", $"the rule has no page for people to read; write docs/{rule.Id}.md");
        }
        if (rule.Cases.IsEmpty) _problems.Warning(rule.Location, "no-cases", "the rule has no cases; write some under 'cases'");
        if (rule.Criterion is not null && _criteria.Count > 0 && !_criteria.Contains(rule.Criterion))
        {
            _problems.Warning(rule.Location, "unknown-criterion",
                $"no scorecard has the criterion '{rule.Criterion}'{Spelling.DidYouMeanOrOneOf(rule.Criterion, _criteria)}");
        }
        CheckMessage(rule);
        CheckCaptures(rule);
    }

    private void CheckMessage(RuleDefinition rule)
    {
        if (rule.Target == RuleTarget.Customer || rule.Message.AnyLanguage is not null) return;
        var spoken = PhraseWalk.Parts(rule.Find).OfType<PhrasesFind>().SelectMany(find => find.Phrases.Keys).Distinct().Order(StringComparer.Ordinal);
        foreach (var language in spoken.Except(rule.Message.Languages))
        {
            _problems.Warning(rule.Location, "missing-language", $"the rule has phrases in '{language}' and no message; write one");
        }
    }

    private void CheckCaptures(RuleDefinition rule)
    {
        var texts = rule.Message.Languages.Select(language => rule.Message.In(language)).Append(rule.Message.AnyLanguage).OfType<string>().ToList();
        var written = texts.SelectMany(text => CaptureReference().Matches(text)).Select(match => match.Groups[1].Value).Distinct().ToList();
        if (written.Count == 0) return;
        var groups = PhraseWalk.Parts(rule.Find).OfType<PatternFind>().SelectMany(pattern => PatternRegex.Build(pattern).GetGroupNames());
        string[] known = ["match", "count", .. CheckCatalog.AsksOthers(rule.Find) ? new[] { "message" } : [], .. groups.Where(group => !char.IsAsciiDigit(group[0]))];
        foreach (var name in written.Except(known))
        {
            _problems.Warning(rule.Location, "unknown-capture", $"nothing fills {{{name}}} in the message{Spelling.DidYouMeanOrOneOf(name, known)}");
        }
    }

    private void CheckSignal(LocatedId signal)
    {
        if (_signals.Contains(signal.Id)) return;
        _problems.Warning(signal.Location, "unknown-signal",
            $"no rule with 'target: customer' is called '{signal.Id}'{Spelling.DidYouMean(signal.Id, _signals)}");
    }

    private void CheckFinding(LocatedId finding)
    {
        if (_draftRules.Contains(finding.Id)) return;
        _problems.Warning(finding.Location, "unknown-finding",
            $"no rule of the draft is called '{finding.Id}'{Spelling.DidYouMean(finding.Id, _draftRules)}");
    }

    private void CheckException(ExceptionDefinition exception)
    {
        if (HardRule(exception.Rule) is { } hard)
        {
            _problems.Warning(exception.Location, "hard-rule", $"'{hard.Id}' is hard: no exception makes it milder; delete the exception or the rule's 'hard'");
        }
        if (exception.Expires >= _today) return;
        _problems.Warning(exception.Location, "expired-exception",
            $"the exception for '{exception.Rule}' expired on {exception.Expires:yyyy-MM-dd}; delete or renew it");
    }

    private RuleDefinition? HardRule(string reference) =>
        _graph.Closure([_pack.Id]).SelectMany(pack => pack.Pack.Rules.Where(rule => rule.Hard && rule.IsCalled(reference, pack.Id))).FirstOrDefault();

    [GeneratedRegex(@"(?<![{$])\{([A-Za-z]\w*)\}(?!\})")]
    private static partial Regex CaptureReference();

    [GeneratedRegex(@"(?<![\w\\$])\$([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")]
    private static partial Regex ListReference();
}
