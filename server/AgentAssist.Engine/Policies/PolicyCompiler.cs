using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Scoring;
using AgentAssist.Engine.Suggestions;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Policies;

/// <summary>Compiles what was read from a policies folder.</summary>
public static class PolicyCompiler
{
    /// <summary>Compiles every policy. Rules that cannot be compiled are left out and reported in <see cref="PolicySet.Problems"/>.</summary>
    public static PolicySet Compile(PolicySource source, IInflector inflector)
    {
        var problems = new HashSet<PolicyProblem>();
        var packs = source.Packs.ToDictionary(pack => pack.Id, StringComparer.Ordinal);
        var policies = source.Policies.Select(policy => Compile(policy, Closure(policy, packs), source.Revision, inflector, problems)).ToArray();
        CheckUnused(source, packs, inflector, problems);
        return new PolicySet
        {
            Source = source,
            Policies = policies.ToFrozenDictionary(policy => policy.Reference.Id, StringComparer.Ordinal),
            Problems = [.. source.Problems.Concat(problems).OrderBy(problem => problem.Location.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Location.Line).ThenBy(problem => problem.Location.Column).ThenBy(problem => problem.Code, StringComparer.Ordinal)],
        };
    }

    /// <summary>Packs of a policy with all they extend, each once, the extended before the extending.</summary>
    private static List<PackDefinition> Closure(PolicyDefinition policy, Dictionary<string, PackDefinition> packs)
    {
        var ordered = new List<PackDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in policy.Packs) Visit(id.Id);
        return ordered;

        void Visit(string id)
        {
            if (!packs.TryGetValue(id, out var pack) || !seen.Add(id)) return;
            foreach (var extended in pack.Extends) Visit(extended.Id);
            ordered.Add(pack);
        }
    }

    private static CompiledPolicy Compile(
        PolicyDefinition policy, List<PackDefinition> packs, string revision, IInflector inflector, HashSet<PolicyProblem> problems)
    {
        var draft = new RuleSetBuilder(inflector, problems, [.. SuggestionSetBuilder.CannedTexts(packs)]);
        var customer = new RuleSetBuilder(inflector, problems, []);
        var incomplete = ImmutableArray.CreateBuilder<(RuleDefinition, IncompleteCheck)>();
        var overrides = packs.SelectMany(pack => pack.Overrides).Concat(policy.Overrides).ToArray();
        var rules = RulesOf(packs, overrides).ToArray();
        foreach (var (pack, rule) in rules)
        {
            (rule.Target == RuleTarget.Customer ? customer : draft).Add(pack, rule);
            if (CheckCatalog.WhyIncomplete(rule.Find) is { } reason) incomplete.Add((rule, new IncompleteCheck($"{pack.Id}/{rule.Id}", reason)));
        }

        var suggestions = SuggestionSetBuilder.Build(packs, new RuleSetBuilder(inflector, problems, []));
        return new CompiledPolicy(
            new PolicyReference(policy.Id, revision), draft.Build(), customer.Build(), [.. incomplete.Select(pair => pair.Item2)])
        {
            Suggestions = suggestions,
            Scoreboard = Scoreboard.Of(packs, rules.Select(pair => pair.Rule)),
        };
    }

    private static IEnumerable<(PackDefinition Pack, RuleDefinition Rule)> RulesOf(List<PackDefinition> packs, RuleOverride[] overrides) =>
        from pack in packs
        from rule in pack.Rules
        let final = overrides.Where(change => Names(change.Rule, pack.Id, rule)).Aggregate(rule, Apply)
        where final.Enabled
        orderby pack.Id, final.Id
        select (pack, final);

    private static bool Names(string reference, string pack, RuleDefinition rule) =>
        reference == rule.Id || reference == $"{pack}/{rule.Id}" || rule.RenamedFrom.Any(old => reference == old || reference == $"{pack}/{old}");

    private static RuleDefinition Apply(RuleDefinition rule, RuleOverride change) => rule with
    {
        Severity = change.Severity ?? rule.Severity,
        Mode = change.Mode ?? rule.Mode,
        Enabled = change.Enabled ?? rule.Enabled,
    };

    /// <summary>Packs that no policy uses are compiled too, to find what is wrong in them.</summary>
    private static void CheckUnused(
        PolicySource source, Dictionary<string, PackDefinition> packs, IInflector inflector, HashSet<PolicyProblem> problems)
    {
        var used = source.Policies.SelectMany(policy => Closure(policy, packs)).Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var pack in source.Packs.Where(pack => !used.Contains(pack.Id)))
        {
            var policy = new PolicyDefinition(pack.Id, pack.Title, [new LocatedId(pack.Id, pack.Location)], [], pack.Location);
            Compile(policy, [pack], source.Revision, inflector, problems);
        }
    }
}
