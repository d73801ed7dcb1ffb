using System.Collections.Immutable;
using System.Globalization;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>exceptions.yaml</c>: a list of agreed exceptions.</summary>
internal static class ExceptionsGrammar
{
    private static readonly TextPattern s_day = new($"^{Texts.Day}$", "bad-date", "is not a day; write it as 2026-01-31");

    private static readonly Field<LocatedId> s_rule = new("rule", Texts.RuleId, "The rule, as `rule` or `pack/rule`.") { IsRequired = true };

    private static readonly Field<string> s_agent = new("agent", Texts.Value, "An agent's identifier in the helpdesk.");
    private static readonly Field<string> s_topic = new("topic", Texts.Value, "What the ticket is about.");

    private static readonly Field<Condition> s_scope = new("scope", new EitherShape<Condition>(
        ConditionShape.Instance,
        new MapShape<Condition>("a map such as {agent: a1}", [s_agent, s_topic], BindScope, new SomeOfKeys("agent", "topic"))),
            "Where it holds: a condition, or an agent, a topic or both.")
    { IsRequired = true };

    private static readonly Field<EnforcementMode> s_mode = new("mode", Choices.Modes,
        "The mode there, when milder than the rule's own. Default: notify.");
    private static readonly Field<string> s_reason = new("reason", Texts.Prose, "Why.") { IsRequired = true };
    private static readonly Field<string> s_author = new("author", Texts.Value, "Who agreed to it.") { IsRequired = true };

    private static readonly Field<DateOnly> s_expires = new(
        "expires", new TextShape { MaxLength = 10, Pattern = s_day }.Select(day =>
            DateOnly.ParseExact(day.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture)), "Last day (UTC) on which it holds, such as 2026-01-31.")
    { IsRequired = true };

    public static Shape<ImmutableArray<ExceptionDefinition>> File { get; } = new ListShape<ExceptionDefinition>(
        new NamedShape<ExceptionDefinition>("exception", () => new MapShape<ExceptionDefinition>(
            "an exception", [s_rule, s_scope, s_mode, s_reason, s_author, s_expires], Bind)));

    private static AllOfCondition BindScope(FieldValues values)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        if (values.Has(s_agent)) parts.Add(Equal("agent.id", values.Get(s_agent)));
        if (values.Has(s_topic)) parts.Add(Equal("topic", values.Get(s_topic)));
        return new AllOfCondition(parts.ToImmutable());
    }

    private static TextCondition Equal(string key, string value) => new((TextKey)ConditionKeys.Find(key)!, [value]);

    private static ExceptionDefinition Bind(FieldValues values) => new(
        values.Get(s_rule).Id, values.Get(s_scope), values.Get(s_mode, EnforcementMode.Notify), values.Get(s_reason), values.Get(s_author),
        values.Get(s_expires), values.Get(s_rule).Location);
}
