using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays.Cases;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Replays;

/// <summary>
/// Runs the cases that stand beside the rules. <c>bad</c> and <c>good</c> judge their rule alone, as if no other rule could
/// speak on the same words; <c>clean</c> judges the policy that uses the pack. A rule in shadow speaks in its own cases.
/// </summary>
public sealed class CaseRunner
{
    private readonly PolicySet _policies;
    private readonly PolicySet _own;
    private readonly Dictionary<(PolicySet Set, string Id), ReplayPolicy> _byId = [];

    /// <param name="policies">The policies and their packs.</param>
    /// <param name="inflector">For packs that no policy uses: each is tested as a policy of its own.</param>
    public CaseRunner(PolicySet policies, IInflector inflector)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(inflector);
        _policies = policies;
        var unused = policies.Source.Packs.Where(pack => PolicyThatUses(pack) is null).ToList();
        _own = unused.Count == 0
            ? policies
            : PolicyCompiler.Compile(policies.Source with { Policies = [.. unused.Select(OwnPolicy)] }, inflector);
    }

    /// <summary>Runs the cases of all rules, in the order of packs, rules and cases.</summary>
    public IEnumerable<CaseResult> Run() => _policies.Source.Packs.SelectMany(pack => pack.Rules.SelectMany(rule => Run(pack, rule)));

    /// <summary>Runs the cases of one rule, in their order.</summary>
    public IEnumerable<CaseResult> Run(PackDefinition pack, RuleDefinition rule)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(rule);
        var policy = PolicyThatUses(pack) is { } user ? PolicyOf(_policies, user.Id) : PolicyOf(_own, pack.Id);
        return rule.Cases.Select(written => Case.Of(pack.Id, rule, written)).Select(policy.Run);
    }

    private ReplayPolicy PolicyOf(PolicySet set, string id)
    {
        if (!_byId.TryGetValue((set, id), out var policy)) _byId.Add((set, id), policy = new ReplayPolicy(set.Policies[id], set.Source));
        return policy;
    }

    private static PolicyDefinition OwnPolicy(PackDefinition pack) =>
        new(pack.Id, pack.Title, [new LocatedId(pack.Id, pack.Location)], [], pack.Location);

    private PolicyDefinition? PolicyThatUses(PackDefinition pack) => _policies.Source.Policies
        .Where(policy => _policies.Policies.ContainsKey(policy.Id) && policy.Packs.Any(used => Reaches(used.Id, pack.Id)))
        .OrderBy(policy => policy.Id != "default")
        .FirstOrDefault();

    private bool Reaches(string from, string wanted)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
        while (open.TryPop(out var id))
        {
            if (id == wanted) return true;
            if (!seen.Add(id)) continue;
            foreach (var pack in _policies.Source.Packs.Where(pack => pack.Id == id))
                foreach (var extended in pack.Extends) open.Push(extended.Id);
        }

        return false;
    }
}
