using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>A <c>*.policy.yaml</c>.</summary>
internal static class PolicyGrammar
{
    private static readonly Field<LocatedId> s_policy = new("policy", Texts.Id,
        "Id; `default` is used when a request names none.") { IsRequired = true };
    private static readonly Field<LocalizedText> s_title = new("title", Texts.Localized, "Short name.") { IsRequired = true };
    private static readonly Field<ImmutableArray<LocatedId>> s_packs = new("packs", new OneOrManyShape<LocatedId>(Texts.Id),
        "Ids of its packs, in order.") { IsRequired = true };
    private static readonly Field<ImmutableArray<RuleOverride>> s_overrides = new("overrides", OverrideGrammar.Shape,
        "Changes to rules of its packs.");

    public static Shape<PolicyDefinition> File { get; } = new MapShape<PolicyDefinition>("a policy", [s_policy, s_title, s_packs, s_overrides], Bind);

    private static PolicyDefinition Bind(FieldValues values) => new(
        values.Get(s_policy).Id, values.Get(s_title), values.Get(s_packs), values.Get(s_overrides, []), values.Get(s_policy).Location);
}
