using System.Collections.Frozen;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Suggestions;

/// <summary>Compiles the suggestions of a policy; what they look for becomes rules that share one index of phrases.</summary>
internal static class SuggestionSetBuilder
{
    /// <param name="packs">The packs of the policy, the extended before the extending; the last suggestion of an id counts.</param>
    /// <param name="finds">Compiles what they look for.</param>
    /// <param name="draftRules">What the policy says about drafts.</param>
    public static SuggestionSet Build(IReadOnlyList<PackDefinition> packs, RuleSetBuilder finds, RuleSet draftRules)
    {
        var last = Last(packs);
        foreach (var (pack, suggestion) in last)
            if (suggestion.Find is not null) finds.Add(pack, RuleOf(suggestion, suggestion.Find), RuleExceptions.None, []);
        var titles = packs.SelectMany(pack => pack.Rules.Select(rule => KeyValuePair.Create($"{pack.Id}/{rule.Id}", rule.Title)));
        return new SuggestionSet(
            [.. last.Select(pair => new CompiledSuggestion(pair.Suggestion, pair.Pack.When))],
            finds.Build(), draftRules, titles.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Each suggestion of some packs once, by id: the last of an id counts.</summary>
    public static IReadOnlyCollection<(PackDefinition Pack, SuggestionDefinition Suggestion)> Last(IEnumerable<PackDefinition> packs)
    {
        var byId = new SortedDictionary<string, (PackDefinition, SuggestionDefinition)>(StringComparer.Ordinal);
        foreach (var pack in packs)
            foreach (var suggestion in pack.Suggestions) byId[suggestion.Id] = (pack, suggestion);
        return byId.Values;
    }

    /// <summary>The own passages of all snippets of some packs.</summary>
    public static IEnumerable<string> CannedTexts(IEnumerable<PackDefinition> packs) =>
        from pack in packs
        from suggestion in pack.Suggestions
        from language in suggestion.Snippet.Languages.Order(StringComparer.Ordinal)
        from passage in new Snippet(suggestion.Snippet.In(language)!).Passages
        select passage;

    private static RuleDefinition RuleOf(SuggestionDefinition suggestion, FindDefinition find) => new()
    {
        Id = suggestion.Id,
        Location = suggestion.Location,
        Title = suggestion.Title,
        Message = suggestion.Title,
        Target = RuleTarget.Customer,
        Find = find,
    };
}
