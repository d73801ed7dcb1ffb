using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Replays;

/// <summary>Whether each rule has a case in which it speaks and a look-alike on which it is silent, in each language it reads.</summary>
public static class CaseCoverage
{
    /// <summary>The gaps of some rules.</summary>
    /// <param name="rules">Rules with the ids of their packs.</param>
    /// <param name="results">Their cases, run; failed ones do not count.</param>
    public static IEnumerable<CoverageGap> Gaps(IEnumerable<(string Pack, RuleDefinition Rule)> rules, IEnumerable<CaseResult> results)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var byRule = results.Where(result => result.Outcome != CaseOutcome.Failed).ToLookup(result => result.Owner);
        return rules.SelectMany(entry => Gaps(entry.Pack, entry.Rule, [.. byRule[$"{entry.Pack}/{entry.Rule.Id}"]]));
    }

    /// <summary>The languages a rule's phrases have; none for rules that read all languages alike.</summary>
    public static IReadOnlySet<string> LanguagesOf(RuleDefinition rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var languages = new SortedSet<string>(StringComparer.Ordinal);
        AddLanguages(rule.Find, languages);
        return languages;
    }

    private static IEnumerable<CoverageGap> Gaps(string pack, RuleDefinition rule, IReadOnlyList<CaseResult> cases)
    {
        var languages = LanguagesOf(rule);
        if (languages.Count == 0)
        {
            if (!cases.Any(IsFiring)) yield return new CoverageGap(pack, rule, "no case in which it speaks: write a bad:");
            if (!cases.Any(IsSilent)) yield return new CoverageGap(pack, rule, "no look-alike on which it is silent: write a good: or a clean:");
        }

        foreach (var language in languages)
        {
            var own = cases.Where(result => result.Language == language).ToList();
            if (!own.Any(IsFiring)) yield return new CoverageGap(pack, rule, $"no case in which it speaks in {language}: write a bad: (or set its language:)");
            if (!own.Any(IsSilent))
            {
                yield return new CoverageGap(pack, rule, $"no look-alike on which it is silent in {language}: write a good: or a clean: (or set its language:)");
            }
        }
    }

    private static bool IsFiring(CaseResult result) => result.Kind == CaseKind.Bad;

    private static bool IsSilent(CaseResult result) => result.Kind != CaseKind.Bad;

    private static void AddLanguages(FindDefinition find, SortedSet<string> languages)
    {
        switch (find)
        {
            case PhrasesFind phrases:
                languages.UnionWith(phrases.Phrases.Where(entry => !entry.Value.IsEmpty).Select(entry => entry.Key));
                break;
            case MissingFind missing:
                AddLanguages(missing.Element, languages);
                break;
            case AllFind all:
                foreach (var part in all.Parts) AddLanguages(part, languages);
                break;
            case AnyFind any:
                foreach (var part in any.Parts) AddLanguages(part, languages);
                break;
        }
    }
}
