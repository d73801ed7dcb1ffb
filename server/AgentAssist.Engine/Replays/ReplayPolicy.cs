using System.Collections.Immutable;
using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Engine.Replays;

/// <summary>A policy that cases are replayed against.</summary>
public sealed class ReplayPolicy
{
    private readonly Dictionary<string, (string Pack, RuleDefinition Rule)> _rules = new(StringComparer.Ordinal);

    /// <param name="policy">The policy.</param>
    /// <param name="source">What it was compiled from.</param>
    public ReplayPolicy(CompiledPolicy policy, PolicySource source)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(source);
        (Policy, Source) = (policy, source);
        var all = source.Packs.SelectMany(pack => pack.Rules.Select(rule => (pack.Id, Rule: rule))).ToList();
        foreach (var (pack, rule) in all) _rules[$"{pack}/{rule.Id}"] = (pack, rule);
        // Former names, then names without their pack, where nothing else has them.
        foreach (var (pack, rule) in all) foreach (var former in rule.RenamedFrom) _rules.TryAdd($"{pack}/{former}", (pack, rule));
        foreach (var (pack, rule) in all) _rules.TryAdd(rule.Id, (pack, rule));
        foreach (var (pack, rule) in all) foreach (var former in rule.RenamedFrom) _rules.TryAdd(former, (pack, rule));
    }

    /// <summary>The policy.</summary>
    public CompiledPolicy Policy { get; }

    /// <summary>What it was compiled from.</summary>
    public PolicySource Source { get; }

    /// <summary>The full name of a rule, as <c>pack/rule</c>; null when there is none.</summary>
    public string? NameOf(string reference) => _rules.TryGetValue(reference, out var found) ? $"{found.Pack}/{found.Rule.Id}" : null;

    /// <summary>Replays one case.</summary>
    public CaseResult Run(Case theCase)
    {
        ArgumentNullException.ThrowIfNull(theCase);
        var all = Policy.Check(theCase.Request);
        return Fix(theCase, all, Judge(theCase, all));
    }

    /// <summary>What the policy says; with a rule, what that one says alone.</summary>
    internal DraftCheckResponse Check(DraftCheckRequest request, string? rule)
    {
        if (rule is null) return Policy.Check(request);
        if (_rules.TryGetValue(rule, out var found)) return OnlyOf($"{found.Pack}/{found.Rule.Id}", Policy.CheckAlone(request, found.Pack, found.Rule));
        return OnlyOf(rule, Policy.Check(request));
    }

    private static DraftCheckResponse OnlyOf(string rule, DraftCheckResponse response)
    {
        Diagnostic[] findings = [.. response.Diagnostics.Where(finding => $"{finding.Source}/{finding.Code}" == rule)];
        return response with
        {
            Diagnostics = findings,
            Suggestions = [],
            Gate = Enforcement.GateFor(findings),
            Conversation = response.Conversation with { Signals = [.. response.Conversation.Signals.Where(signal => $"{signal.Source}/{signal.Code}" == rule)] },
        };
    }

    /// <summary>Compares what the policy says with what the case expects.</summary>
    internal CaseResult Judge(Case theCase, DraftCheckResponse all)
    {
        Dictionary<string, RuleAnswer?>? answers = null;
        return new CaseJudge(theCase, LanguageOf(theCase, all), all, rule =>
        {
            answers ??= new(StringComparer.Ordinal);
            return answers.TryGetValue(rule, out var known) ? known : answers[rule] = Alone(theCase, rule);
        }).Judge();
    }

    /// <summary>The result with the preferred fixes applied and checked again, which costs as much as a check.</summary>
    internal CaseResult Fix(Case theCase, DraftCheckResponse all, CaseResult result) => FixedReply.Apply(theCase.Text, all.Diagnostics.Where(finding => finding.Mode != EnforcementMode.Shadow)) is { } text
        ? result with { Fix = new FixedReply(text, SaysOf(theCase, text)) }
        : result;

    private string LanguageOf(Case theCase, DraftCheckResponse all) =>
        theCase.Language ?? (theCase.Text.Length > 0 ? all.Language : Policy.Check(new DraftCheckRequest { Draft = new Draft(theCase.JudgedText), Context = theCase.Context }).Language);

    private RuleAnswer? Alone(Case theCase, string reference) => _rules.TryGetValue(reference, out var rule) && Policy.Has(rule.Pack, rule.Rule.Id)
        ? new RuleAnswer($"{rule.Pack}/{rule.Rule.Id}", rule.Rule.Target == RuleTarget.Customer, Policy.CheckAlone(theCase.Request, rule.Pack, rule.Rule))
        : null;

    private ImmutableArray<string> SaysOf(Case theCase, string text) =>
    [
        .. Policy.Check(theCase.Request with { Draft = new Draft(text, At: theCase.At), IncludeShadow = false }).Diagnostics
            .Select(finding => $"{finding.Source}/{finding.Code}").Distinct(),
    ];
}
