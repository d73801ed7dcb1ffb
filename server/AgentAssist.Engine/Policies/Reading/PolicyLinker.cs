using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Reading;

/// <summary>Checks ids and references across files, and brings references up to date with renamed rules.</summary>
internal sealed class PolicyLinker(List<PackReading> packs, List<PolicyDefinition> policies, PackGraph graph, ProblemList problems)
{
    public (ImmutableArray<PackDefinition> Packs, ImmutableArray<PolicyDefinition> Policies) Link()
    {
        ReportDuplicates(packs.Where(pack => pack.IsUsable).Select(pack => new LocatedId(pack.Id, pack.Pack.Location)), "pack");
        ReportDuplicates(policies.Select(policy => new LocatedId(policy.Id, policy.Location)), "policy");
        foreach (var pack in packs)
        {
            ReportDuplicates(pack.RuleIds.Concat(FormerIds(pack.Pack)), "rule");
            ReportDuplicates(pack.Pack.Suggestions.Select(suggestion => new LocatedId(suggestion.Id, suggestion.Location)), "suggestion");
            ReportUnknownPacks(pack.Pack.Extends);
            ReportCycle(pack);
        }
        foreach (var policy in policies)
        {
            ReportDuplicates(policy.Packs, "pack of this policy");
            ReportUnknownPacks(policy.Packs);
        }
        return ([.. packs.Where(pack => pack.IsUsable).Select(pack => LinkPack(pack.Pack))], [.. policies.Select(LinkPolicy)]);
    }

    private static IEnumerable<LocatedId> FormerIds(PackDefinition pack) =>
        pack.Rules.SelectMany(rule => rule.RenamedFrom.Select(former => new LocatedId(former, rule.Location)));

    private void ReportDuplicates(IEnumerable<LocatedId> ids, string what)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var (id, location) in ids)
        {
            if (!first.TryAdd(id, location)) problems.Error(location, "duplicate-id",
                $"the {what} '{id}' is already at {first[id]}; choose another id or delete one of them");
        }
    }

    private void ReportUnknownPacks(ImmutableArray<LocatedId> ids)
    {
        foreach (var id in ids)
        {
            if (!graph.Has(id.Id)) problems.Error(id.Location, "dangling-reference",
                $"there is no pack '{id.Id}'{Spelling.DidYouMeanOrOneOf(id.Id, graph.Ids)}");
        }
    }

    private void ReportCycle(PackReading pack)
    {
        foreach (var extended in pack.Pack.Extends)
        {
            if (extended.Id != pack.Id && !graph.Closure([extended.Id]).Exists(inner => inner.Pack.Extends.Any(id => id.Id == pack.Id))) continue;
            problems.Error(extended.Location, "extends-cycle", $"'{extended.Id}' builds on '{pack.Id}' itself; delete one of the two 'extends'");
        }
    }

    private PackDefinition LinkPack(PackDefinition pack)
    {
        var above = ScopeOf(pack.Extends.Select(id => id.Id));
        var all = ScopeOf(pack.Extends.Select(id => id.Id).Prepend(pack.Id));
        foreach (var reference in pack.Conditions.SelectMany(condition => condition.References).Where(each => each.Target == RuleTarget.Draft))
            all.RequireDraftRule(reference.Rule);
        ReportCircularConditions(pack);
        return pack with
        {
            Lists = ListsOf(pack),
            Overrides = Resolve(pack.Overrides, above),
            Exceptions = [.. pack.Exceptions.Select(exception => exception with { Rule = all.Resolve(exception.Rule, exception.Location) })],
        };
    }

    /// <summary>A rule that makes signals cannot wait for what the signals tell.</summary>
    private void ReportCircularConditions(PackDefinition pack)
    {
        var clauses = pack.Rules.Where(rule => rule.Target == RuleTarget.Customer).SelectMany(rule => new[] { rule.When, pack.When });
        foreach (var key in clauses.OfType<Condition>().SelectMany(clause => clause.KeysTold).Distinct())
        {
            problems.Error(key.Location, "circular-condition",
                $"'{key.Id}' is told by the messages once the rules with 'target: customer' have read them, so these cannot ask for it; delete it here");
        }
    }

    /// <summary>Its own lists and those of the packs it builds on; the nearest list of a name wins.</summary>
    private ImmutableDictionary<string, PhrasesFind> ListsOf(PackDefinition pack) => graph.Closure([pack.Id])
        .SelectMany(known => known.Pack.Lists).DistinctBy(list => list.Key).ToImmutableDictionary();

    private PolicyDefinition LinkPolicy(PolicyDefinition policy) =>
        policy with { Overrides = Resolve(policy.Overrides, ScopeOf(policy.Packs.Select(id => id.Id))) };

    private static ImmutableArray<RuleOverride> Resolve(ImmutableArray<RuleOverride> overrides, RuleScope scope) =>
        [.. overrides.Select(change => change with { Rule = scope.Resolve(change.Rule, change.Location) })];

    private RuleScope ScopeOf(IEnumerable<string> ids)
    {
        var closure = graph.Closure(ids);
        var isComplete = ids.Concat(closure.SelectMany(pack => pack.Pack.Extends.Select(id => id.Id))).All(graph.Has)
            && closure.TrueForAll(pack => pack.IsUsable);
        return new RuleScope(closure, isComplete, problems);
    }
}
