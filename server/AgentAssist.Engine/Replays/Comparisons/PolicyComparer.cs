using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Replays.Comparisons;

/// <summary>Compares what two policies are made of.</summary>
public static partial class PolicyComparer
{
    /// <summary>Compares a policy of one folder with a policy of another.</summary>
    /// <param name="before">What was read from the first folder.</param>
    /// <param name="after">What was read from the second.</param>
    /// <param name="policy">Id of the policy, which both have.</param>
    public static PolicyComparison Compare(PolicySource before, PolicySource after, string policy)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (new PolicyContent(before, policy), new PolicyContent(after, policy));
        return new PolicyComparison([.. CompareRules(old, now).Concat(CompareSuggestions(old, now)).OrderBy(change => change.Name, StringComparer.Ordinal)]);
    }

    private static IEnumerable<DefinitionChange> CompareRules(PolicyContent before, PolicyContent after)
    {
        var gone = new Dictionary<string, (PackDefinition Pack, RuleDefinition Rule)>(before.Rules, StringComparer.Ordinal);
        foreach (var (name, now) in after.Rules)
        {
            var former = now.Rule.RenamedFrom.Select(id => $"{now.Pack.Id}/{id}").FirstOrDefault(gone.ContainsKey);
            var oldName = gone.ContainsKey(name) ? name : former;
            if (oldName is null || !gone.Remove(oldName, out var old))
            {
                yield return new DefinitionChange(ChangeKind.New, "rule", name, null, []);
                continue;
            }

            var keys = KeysThatDiffer(old.Rule.Source, now.Rule.Source).Concat(OverridesThatDiffer(old.Rule, now.Rule)).Concat(ListsThatDiffer(old, now)).Distinct();
            ImmutableArray<string> differing = [.. keys.Order(StringComparer.Ordinal)];
            if (!differing.IsEmpty) yield return new DefinitionChange(ChangeKind.Changed, "rule", name, oldName == name ? null : oldName, differing);
        }

        foreach (var name in gone.Keys) yield return new DefinitionChange(ChangeKind.Gone, "rule", name, null, []);
    }

    private static IEnumerable<DefinitionChange> CompareSuggestions(PolicyContent before, PolicyContent after)
    {
        foreach (var (id, now) in after.Suggestions)
        {
            if (!before.Suggestions.TryGetValue(id, out var old)) yield return new DefinitionChange(ChangeKind.New, "suggestion", id, null, []);
            else if (KeysThatDiffer(old.Source, now.Source).ToImmutableArray() is { IsEmpty: false } keys)
                yield return new DefinitionChange(ChangeKind.Changed, "suggestion", id, null, keys);
        }

        foreach (var id in before.Suggestions.Keys.Except(after.Suggestions.Keys)) yield return new DefinitionChange(ChangeKind.Gone, "suggestion", id, null, []);
    }

    private static IEnumerable<string> KeysThatDiffer(YamlMap? before, YamlMap? after)
    {
        var (old, now) = (Values(before), Values(after));
        return old.Keys.Union(now.Keys).Where(key => old.GetValueOrDefault(key) != now.GetValueOrDefault(key)).Order(StringComparer.Ordinal);

        static Dictionary<string, string> Values(YamlMap? map) => map?.Entries.ToDictionary(entry => entry.Key.Text, entry => YamlText.Of(entry.Value)) ?? [];
    }

    private static IEnumerable<string> OverridesThatDiffer(RuleDefinition before, RuleDefinition after)
    {
        if (before.Severity != after.Severity) yield return "severity";
        if (before.Mode != after.Mode) yield return "mode";
    }

    private static IEnumerable<string> ListsThatDiffer((PackDefinition Pack, RuleDefinition Rule) before, (PackDefinition Pack, RuleDefinition Rule) after) =>
        ListsOf(after.Pack, after.Rule).Where(list => Written(before.Pack, list) != Written(after.Pack, list)).Select(list => $"${list}");

    /// <summary>Names of the lists a rule uses, and of the lists those use.</summary>
    private static HashSet<string> ListsOf(PackDefinition pack, RuleDefinition rule)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<PhrasesFind>(rule.Unless.Select(unless => unless.Find).Prepend(rule.Find).SelectMany(PhraseWalk.Parts).OfType<PhrasesFind>());
        while (waiting.TryDequeue(out var find))
        {
            foreach (var match in find.Phrases.Values.SelectMany(phrases => phrases).SelectMany(phrase => ListReference().Matches(phrase.Text)))
            {
                if (named.Add(match.Groups[1].Value) && pack.Lists.TryGetValue(match.Groups[1].Value, out var list)) waiting.Enqueue(list);
            }
        }

        return named;
    }

    private static string Written(PackDefinition pack, string list) => !pack.Lists.TryGetValue(list, out var find)
        ? ""
        : string.Join('\n', find.Phrases.OrderBy(phrases => phrases.Key, StringComparer.Ordinal).SelectMany(phrases => phrases.Value.Select(phrase => $"{phrases.Key} {phrase.Text}")));

    [GeneratedRegex(@"\$([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")]
    private static partial Regex ListReference();

    /// <summary>The rules and suggestions of a policy by name.</summary>
    private sealed class PolicyContent
    {
        public PolicyContent(PolicySource source, string id)
        {
            var policy = source.Policies.First(policy => policy.Id == id);
            var packs = PolicyCompilation.Closure(policy, source.Packs);
            Rules = PolicyCompilation.RulesOf(policy, packs).ToDictionary(entry => $"{entry.Pack.Id}/{entry.Rule.Id}", StringComparer.Ordinal);
            Suggestions = packs.SelectMany(pack => pack.Suggestions).DistinctBy(suggestion => suggestion.Id).ToDictionary(suggestion => suggestion.Id, StringComparer.Ordinal);
        }

        public Dictionary<string, (PackDefinition Pack, RuleDefinition Rule)> Rules { get; }

        public Dictionary<string, SuggestionDefinition> Suggestions { get; }
    }
}
