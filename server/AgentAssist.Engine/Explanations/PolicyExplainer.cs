using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Text.Inflection;

namespace AgentAssist.Engine.Explanations;

/// <summary>Tells which rule of a policy looked where in a text, and why it speaks or is silent. For one thread at a time.</summary>
/// <param name="source">Packs and policies without errors.</param>
/// <param name="inflector">Knows the forms of words.</param>
/// <param name="time">Tells the day on which exceptions expire; null for the system's clock.</param>
public sealed class PolicyExplainer(PolicySource source, IInflector inflector, TimeProvider? time = null)
{
    private readonly Dictionary<string, ObservedPolicy> _observed = new(StringComparer.Ordinal);
    private readonly PolicyCompilation _compilation = new(source, inflector, time ?? TimeProvider.System);

    /// <summary>
    /// The policy by which to explain a rule: <c>default</c>, or another one that uses its pack, or the pack alone when no policy does.
    /// </summary>
    /// <param name="rule"><c>rule</c> or <c>pack/rule</c>.</param>
    /// <returns>The policy; null when no pack has such a rule.</returns>
    public PolicyDefinition? PolicyOf(string rule)
    {
        var pack = source.Packs.FirstOrDefault(pack => pack.Rules.Any(each => each.IsCalled(rule, pack.Id)));
        if (pack is null) return null;
        return source.Policies.Where(policy => PolicyCompilation.Closure(policy, source.Packs).Contains(pack)).OrderBy(policy => policy.Id != "default").FirstOrDefault()
            ?? new PolicyDefinition(pack.Id, pack.Title, [new LocatedId(pack.Id, pack.Location)], [], pack.Location);
    }

    /// <summary>Says that there is no such rule, and which one may be meant.</summary>
    public string WhyUnknown(string rule) =>
        $"there is no rule '{rule}' in these packs{Spelling.DidYouMean(rule, source.Packs.SelectMany(pack => pack.Rules.Select(each => rule.Contains('/') ? $"{pack.Id}/{each.Id}" : each.Id)))}";

    /// <summary>Explains a request.</summary>
    /// <param name="request">The request; rules in shadow are reported whatever it asks for.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="rule">Explains this rule alone: <c>rule</c> or <c>pack/rule</c>; null for all.</param>
    public PolicyExplanation Explain(DraftCheckRequest request, PolicyDefinition policy, string? rule = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policy);
        if (!_observed.TryGetValue(policy.Id, out var observed)) _observed.Add(policy.Id, observed = Compile(policy));
        var messages = request.Conversation.Select((message, i) => (MessageIndex: (int?)i, message.Text, Message: message))
            .Where(entry => entry.Message is { Author: Author.Customer, Visibility: Visibility.Public }).Select(entry => (entry.MessageIndex, entry.Text));
        request = request with { IncludeShadow = true };
        observed.OnCustomer.Await(request, messages, IsWanted);
        observed.OnDraft.Await(request, [(null, request.Draft.Text)], IsWanted);
        var response = observed.Policy.Check(request);
        return new PolicyExplanation(
            response.Policy, response, [.. observed.OnCustomer.Explained, .. observed.OnDraft.Explained], [.. AbsentFrom(observed.Policy, policy).Where(absent => IsCalled(absent.Rule, absent.Pack))
                .Select(absent => new AbsentRule(absent.Pack, absent.Rule.Id, absent.Rule.Location, WhyAbsent(absent.Rule)))]);

        bool IsWanted(CompiledRule each) => !each.IsExternal && IsCalled(each.Definition, each.Source);
        bool IsCalled(RuleDefinition each, string pack) => rule is null || each.IsCalled(rule, pack);
    }

    private ObservedPolicy Compile(PolicyDefinition policy)
    {
        var traces = new RuleTraces(PolicyCompilation.Closure(policy, source.Packs), inflector);
        var (onDraft, onCustomer) = (new ExplanationRecorder(traces), new ExplanationRecorder(traces));
        return new ObservedPolicy(_compilation.Compile(policy, onDraft, onCustomer), onDraft, onCustomer);
    }

    private static IncompleteReason? WhyAbsent(RuleDefinition rule) =>
        !CheckCatalog.HangsOnOthers(rule) ? null : rule.Target == RuleTarget.Customer ? IncompleteReason.Unsupported : IncompleteReason.NotConfigured;

    private IEnumerable<(string Pack, RuleDefinition Rule)> AbsentFrom(CompiledPolicy compiled, PolicyDefinition policy) =>
        from pack in PolicyCompilation.Closure(policy, source.Packs)
        from each in pack.Rules
        where !compiled.Has(pack.Id, each.Id) || CheckCatalog.HangsOnOthers(each)
        select (pack.Id, each);

    private sealed record ObservedPolicy(CompiledPolicy Policy, ExplanationRecorder OnDraft, ExplanationRecorder OnCustomer);
}
