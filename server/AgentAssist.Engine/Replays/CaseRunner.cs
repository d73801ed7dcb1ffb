using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Replays;

/// <summary>Runs the cases that stand beside the rules.</summary>
public sealed class CaseRunner
{
    private readonly PolicySet _policies;

    /// <param name="policies">The policies and their packs.</param>
    public CaseRunner(PolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        _policies = policies;
    }

    /// <summary>Runs the cases of all rules, in the order of packs, rules and cases.</summary>
    /// <param name="only">A rule id, or <c>pack/rule</c>; null for all.</param>
    public IEnumerable<CaseResult> Run(string? only = null) =>
        from pack in _policies.Source.Packs
        let policy = PolicyOf(pack)
        from rule in pack.Rules
        where IsChosen(pack, rule, only)
        from theCase in rule.Cases
        select Run(policy, pack, rule, theCase);

    /// <summary>Whether a rule is one that <see cref="Run(string)"/> was asked for.</summary>
    public static bool IsChosen(PackDefinition pack, RuleDefinition rule, string? only)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(rule);
        return only is null || only == rule.Id || only == $"{pack.Id}/{rule.Id}";
    }

    private static CaseResult Run(CompiledPolicy? policy, PackDefinition pack, RuleDefinition rule, CaseDefinition theCase)
    {
        var language = theCase.Language ?? policy?.Check(new DraftCheckRequest { Draft = new Draft(theCase.Text) }).Language ?? "und";
        var result = new CaseResult(pack.Id, rule, theCase, language);
        if (policy is null) return result with { Outcome = CaseOutcome.NotRun, Reason = $"no policy uses the pack {pack.Id}" };
        if (!rule.Enabled) return result with { Outcome = CaseOutcome.NotRun, Reason = "the rule is off" };

        var run = new CaseRun(result, policy.Check(RequestOf(rule, theCase)));
        return run.Judge();
    }

    private static DraftCheckRequest RequestOf(RuleDefinition rule, CaseDefinition theCase)
    {
        var readsCustomer = rule.Target == RuleTarget.Customer;
        return new DraftCheckRequest
        {
            Draft = new Draft(readsCustomer ? "" : theCase.Text),
            Conversation = readsCustomer ? [.. theCase.Conversation, new Message(Author.Customer, theCase.Text)] : theCase.Conversation,
            Context = theCase.Context,
            Trigger = theCase.Trigger,
            IncludeShadow = true,
        };
    }

    private CompiledPolicy? PolicyOf(PackDefinition pack) => _policies.Source.Policies
        .Where(policy => policy.Packs.Any(used => Holds(used.Id, pack.Id)))
        .OrderBy(policy => policy.Id != "default")
        .Select(policy => _policies.Policies.GetValueOrDefault(policy.Id))
        .FirstOrDefault(policy => policy is not null);

    private bool Holds(string used, string wanted) =>
        used == wanted || _policies.Source.Packs.Any(pack => pack.Id == used && pack.Extends.Any(extended => extended.Id != used && Holds(extended.Id, wanted)));
}
