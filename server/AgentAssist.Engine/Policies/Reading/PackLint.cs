using System.Text.RegularExpressions;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>What a pack says about itself: named lists exist, rules have pages, cases and messages.</summary>
internal sealed partial class PackLint(PackDefinition pack, ProblemList problems)
{
    public static void Check(PackDefinition pack, ProblemList problems)
    {
        var lint = new PackLint(pack, problems);
        lint.CheckLists();
        foreach (var rule in pack.Rules) lint.CheckRule(rule);
    }

    private void CheckLists()
    {
        var used = new HashSet<string>();
        foreach (var (language, phrase) in PhraseWalk.Phrases(pack))
        {
            foreach (Match reference in ListReference().Matches(phrase.Text))
            {
                var name = reference.Groups[1].Value;
                used.Add(name);
                CheckList(name, language, phrase.LocationAt(reference.Index));
            }
        }
        foreach (var (name, list) in pack.Lists)
        {
            if (!used.Contains(name)) problems.Warning(list.Location, "unused-list", $"no phrase names the list '${name}'");
        }
    }

    private void CheckList(string name, string language, SourceLocation location)
    {
        if (!pack.Lists.TryGetValue(name, out var list))
        {
            problems.Error(location, "dangling-reference", $"there is no list '${name}' in the pack's lists.yaml{Spelling.DidYouMean(name, pack.Lists.Keys)}");
        }
        else if (!list.Phrases.ContainsKey(language))
        {
            problems.Error(location, "dangling-reference", $"the list '${name}' has no phrases in '{language}'; write them in lists.yaml");
        }
    }

    private void CheckRule(RuleDefinition rule)
    {
        if (rule.Page is null)
        {
            problems.Warning(rule.Location, "missing-page", $"the rule has no page for people to read; write docs/{rule.Id}.md");
        }
        if (rule.Cases.IsEmpty) problems.Warning(rule.Location, "no-cases", "the rule has no cases; write some under 'cases'");
        if (rule.Target == RuleTarget.Customer || rule.Message.AnyLanguage is not null) return;
        var spoken = PhraseWalk.Parts(rule.Find).OfType<PhrasesFind>().SelectMany(find => find.Phrases.Keys).Distinct().Order(StringComparer.Ordinal);
        foreach (var language in spoken.Except(rule.Message.Languages))
        {
            problems.Warning(rule.Location, "missing-language", $"the rule has phrases in '{language}' and no message; write one");
        }
    }

    [GeneratedRegex(@"(?<![\w\\$])\$([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")]
    private static partial Regex ListReference();
}
