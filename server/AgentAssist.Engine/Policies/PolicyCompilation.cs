using System.Collections.Frozen;
using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Scoring;
using AgentAssist.Engine.Suggestions;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Policies;

/// <summary>One compilation of a policies folder.</summary>
internal sealed class PolicyCompilation(PolicySource source, IInflector inflector, TimeProvider time)
{
    private readonly HashSet<PolicyProblem> _problems = [];

    public PolicySet Compile()
    {
        var policies = source.Policies.Select(policy => Compile(policy, Closure(policy, source.Packs))).ToArray();
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
        Compile(policy, Closure(policy, source.Packs), onDraft, onCustomer);

    /// <summary>Packs of a policy with all they extend, each once, the extended before the extending.</summary>
    public static List<PackDefinition> Closure(PolicyDefinition policy, IEnumerable<PackDefinition> packs)
    {
        var byId = packs.ToDictionary(pack => pack.Id, StringComparer.Ordinal);
        var ordered = new List<PackDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in policy.Packs) Visit(id.Id);
        return ordered;

        void Visit(string id)
        {
            if (!byId.TryGetValue(id, out var pack) || !seen.Add(id)) return;
            foreach (var extended in pack.Extends) Visit(extended.Id);
            ordered.Add(pack);
        }
    }

    private CompiledPolicy Compile(
        PolicyDefinition policy, List<PackDefinition> packs, IRuleSetObserver? onDraft = null, IRuleSetObserver? onCustomer = null)
    {
        var draft = new RuleSetBuilder(inflector, _problems, [.. SuggestionSetBuilder.CannedTexts(packs)], asksOthers: true);
        var customer = new RuleSetBuilder(inflector, _problems, []);
        var said = new RuleSetBuilder(inflector, _problems, []);
        var asked = NamesAskedOfAgent(packs);
        var incomplete = ImmutableArray.CreateBuilder<IncompleteCheck>();
        var exceptions = packs.SelectMany(pack => pack.Exceptions).ToArray();
        var rules = RulesOf(policy, packs).Select(pair => (pair.Pack, Rule: InShadowUntilMeasured(pair.Pack, pair.Rule))).ToArray();
        foreach (var (pack, rule) in rules)
        {
            (rule.Target == RuleTarget.Customer ? customer : draft).Add(pack, rule, ExceptionsFor(pack, rule, exceptions),
                [.. ChangesOf(policy, packs, pack, rule).Select(change => (change.When, InShadowUntilMeasured(pack, change.Rule)))]);
            if (rule.Target == RuleTarget.Draft && asked.Any(name => rule.IsCalled(name, pack.Id))) said.Add(pack, rule, RuleExceptions.None, []);
            if (rule.Target == RuleTarget.Customer && CheckCatalog.AsksOthers(rule.Find)) incomplete.Add(new IncompleteCheck($"{pack.Id}/{rule.Id}", IncompleteReason.Unsupported));
        }

        foreach (var (pack, suggestion) in SuggestionSetBuilder.Last(packs))
            if (suggestion.Find is { } find && CheckCatalog.AsksOthers(find)) incomplete.Add(new IncompleteCheck(suggestion.Id, IncompleteReason.Unsupported));

        var draftRules = draft.Build(onDraft);
        return new CompiledPolicy(
            new PolicyReference(policy.Id, source.Revision), draftRules,
            new ConversationReader(customer.Build(onCustomer), new AgentRules(said.Build(), asked), remembers: onCustomer is null),
            SuggestionSetBuilder.Build(packs, new RuleSetBuilder(inflector, _problems, []), draftRules),
            Scoreboard.Of(packs, rules.Select(pair => pair.Rule)), incomplete.ToImmutable());
    }

    /// <summary>Rules that conditions look for in what the agent said before, and those the engine itself looks for.</summary>
    private static SortedSet<string> NamesAskedOfAgent(List<PackDefinition> packs)
    {
        var asked = packs.SelectMany(pack => pack.Conditions).SelectMany(condition => condition.References)
            .Where(reference => reference.Target == RuleTarget.Draft).Select(reference => reference.Rule.Id);
        return new SortedSet<string>([.. AgentRules.Markers, .. asked], StringComparer.Ordinal);
    }

    /// <summary>The rules of a policy that are on, at least where the condition of a pack holds, as overrides without a condition leave them.</summary>
    public static IEnumerable<(PackDefinition Pack, RuleDefinition Rule)> RulesOf(PolicyDefinition policy, IReadOnlyList<PackDefinition> packs) =>
        from pack in packs
        from rule in pack.Rules
        let final = Changed(policy, packs, pack, rule, only: null)
        where final.Enabled || ChangesOf(policy, packs, pack, rule).Any(change => change.Rule.Enabled)
        orderby pack.Id, final.Id
        select (pack, final);

    /// <summary>A rule as each pack with a condition leaves it where that holds.</summary>
    private static ImmutableArray<(Condition When, RuleDefinition Rule)> ChangesOf(
        PolicyDefinition policy, IReadOnlyList<PackDefinition> packs, PackDefinition pack, RuleDefinition rule) =>
    [
        .. packs.Where(each => each.When is not null && each.Overrides.Any(change => rule.IsCalled(change.Rule, pack.Id)))
            .Select(each => (each.When!, Changed(policy, packs, pack, rule, only: each))),
    ];

    private static RuleDefinition Changed(
        PolicyDefinition policy, IReadOnlyList<PackDefinition> packs, PackDefinition pack, RuleDefinition rule, PackDefinition? only) => packs
        .Where(each => each.When is null || each == only).SelectMany(each => each.Overrides).Concat(policy.Overrides)
        .Where(change => rule.IsCalled(change.Rule, pack.Id)).Aggregate(rule, Apply);

    private static RuleDefinition Apply(RuleDefinition rule, RuleOverride change) => rule with
    {
        Severity = change.Severity ?? rule.Severity,
        Mode = change.Mode ?? rule.Mode,
        Enabled = change.Enabled ?? rule.Enabled,
    };

    private RuleDefinition InShadowUntilMeasured(PackDefinition pack, RuleDefinition rule)
    {
        if (CalibrationCheck.Refusal(source.Packs, pack, rule) is not { } refusal) return rule;
        _problems.Add(refusal);
        return rule with { Mode = EnforcementMode.Shadow };
    }

    private RuleExceptions ExceptionsFor(PackDefinition pack, RuleDefinition rule, ExceptionDefinition[] exceptions) =>
        new(rule.Hard ? [] : [.. exceptions.Where(exception => rule.IsCalled(exception.Rule, pack.Id))], time);

    /// <summary>Packs that no policy uses are compiled too, to find what is wrong in them.</summary>
    private void CheckUnused()
    {
        var used = source.Policies.SelectMany(policy => Closure(policy, source.Packs)).Select(pack => pack.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var pack in source.Packs.Where(pack => !used.Contains(pack.Id)))
            Compile(new PolicyDefinition(pack.Id, pack.Title, [new LocatedId(pack.Id, pack.Location)], [], pack.Location), [pack]);
    }
}
