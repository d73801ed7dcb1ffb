using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Policies;

/// <summary>One compilation of a policies folder.</summary>
internal sealed class PolicyCompilation(PolicySource source, IInflector inflector, TimeProvider time)
{
    private readonly HashSet<PolicyProblem> _problems = [];
    private readonly Dictionary<string, PackDefinition> _packs = source.Packs.ToDictionary(pack => pack.Id, StringComparer.Ordinal);

    public PolicySet Compile()
    {
        var policies = source.Policies.Select(policy => Compile(policy, Closure(policy))).ToArray();
        CheckUnused();
        return new PolicySet
        {
            Source = source,
            Policies = policies.ToFrozenDictionary(policy => policy.Reference.Id, StringComparer.Ordinal),
            Problems = [.. source.Problems.Concat(_problems).OrderBy(problem => problem.Location.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Location.Line).ThenBy(problem => problem.Location.Column).ThenBy(problem => problem.Code, StringComparer.Ordinal)],
        };
    }

    /// <summary>Compiles one policy with somebody looking on.</summary>
    public CompiledPolicy Compile(PolicyDefinition policy, IRuleSetObserver onDraft, IRuleSetObserver onCustomer) =>
        Compile(policy, Closure(policy), onDraft, onCustomer);

    /// <summary>Packs of a policy with all they extend, each once, the extended before the extending.</summary>
    public List<PackDefinition> Closure(PolicyDefinition policy)
    {
        var ordered = new List<PackDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in policy.Packs) Visit(id.Id);
        return ordered;

        void Visit(string id)
        {
            if (!_packs.TryGetValue(id, out var pack) || !seen.Add(id)) return;
            foreach (var extended in pack.Extends) Visit(extended.Id);
            ordered.Add(pack);
        }
    }

    private CompiledPolicy Compile(
        PolicyDefinition policy, List<PackDefinition> packs, IRuleSetObserver? onDraft = null, IRuleSetObserver? onCustomer = null)
    {
        var draft = new RuleSetBuilder(inflector, _problems, []);
        var customer = new RuleSetBuilder(inflector, _problems, []);
        var incomplete = ImmutableArray.CreateBuilder<IncompleteCheck>();
        var overrides = packs.SelectMany(pack => pack.Overrides).Concat(policy.Overrides).ToArray();
        var exceptions = packs.SelectMany(pack => pack.Exceptions).ToArray();
        foreach (var (pack, rule) in RulesOf(packs, overrides))
        {
            (rule.Target == RuleTarget.Customer ? customer : draft).Add(pack, rule, ExceptionsFor(pack, rule, exceptions));
            if (CheckCatalog.WhyIncomplete(rule.Find) is { } reason) incomplete.Add(new IncompleteCheck($"{pack.Id}/{rule.Id}", reason));
        }

        return new CompiledPolicy(new PolicyReference(policy.Id, source.Revision), draft.Build(onDraft), customer.Build(onCustomer), incomplete.ToImmutable());
    }

    private static IEnumerable<(PackDefinition Pack, RuleDefinition Rule)> RulesOf(List<PackDefinition> packs, RuleOverride[] overrides) =>
        from pack in packs
        from rule in pack.Rules
        let final = overrides.Where(change => rule.IsCalled(change.Rule, pack.Id)).Aggregate(rule, Apply)
        where final.Enabled
        orderby pack.Id, final.Id
        select (pack, final);

    private static RuleDefinition Apply(RuleDefinition rule, RuleOverride change) => rule with
    {
        Severity = change.Severity ?? rule.Severity,
        Mode = change.Mode ?? rule.Mode,
        Enabled = change.Enabled ?? rule.Enabled,
    };

    private RuleExceptions ExceptionsFor(PackDefinition pack, RuleDefinition rule, ExceptionDefinition[] exceptions) =>
        new(rule.Hard ? [] : [.. exceptions.Where(exception => rule.IsCalled(exception.Rule, pack.Id))], time);

    /// <summary>Packs that no policy uses are compiled too, to find what is wrong in them.</summary>
    private void CheckUnused()
    {
        var used = source.Policies.SelectMany(Closure).Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var pack in source.Packs.Where(pack => !used.Contains(pack.Id)))
            Compile(new PolicyDefinition(pack.Id, pack.Title, [new LocatedId(pack.Id, pack.Location)], [], pack.Location), [pack]);
    }
}
