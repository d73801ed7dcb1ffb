using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>A file of <c>rules/</c>: one rule, or a list of rules.</summary>
internal static class RuleGrammar
{
    private static readonly Field<LocatedId> s_rule = new("rule", Texts.Id, "Id; names what was found, such as `dead-end`.") { IsRequired = true };
    private static readonly Field<LocatedId> s_group = new("group", Texts.Id, "Group of rules it belongs to.");
    private static readonly Field<LocalizedText> s_title = new("title", Texts.Localized, "Short name for lists and pages.") { IsRequired = true };
    private static readonly Field<DiagnosticSeverity> s_severity = new("severity", Choices.Severities, "How bad a finding is. Default: warning.");
    private static readonly Field<EnforcementMode> s_mode = new("mode", Choices.Modes,
        "What happens because of it. Default: warn; shadow for `status: preview`.");
    private static readonly Field<bool> s_hard = new("hard", new BooleanShape(), "Never milder, whatever the agent's level. Default: false.");
    private static readonly Field<bool> s_enabled = new("enabled", new BooleanShape(), "Default: true.");
    private static readonly Field<LocatedId> s_criterion = new("criterion", Texts.Id, "Criterion of the scorecard it counts against.");
    private static readonly Field<Condition> s_when = new("when", ConditionShape.Instance, "Condition over the context.");
    private static readonly Field<ImmutableArray<Scope>> s_in = new("in", ScopeGrammar.Shape,
        "Parts of the draft to look at or away from. Quotes, links, addresses and code are out until they are asked for; for personal data only links.");

    private static readonly Field<RuleUnit> s_unit = new("unit", ChoiceShape.Of(
        (RuleUnit.Sentence, "Each sentence by itself."),
        (RuleUnit.Draft, "The whole draft.")), "Unit within which `all`, `any` and `not` combine. Default: sentence.");

    private static readonly Field<RuleTarget> s_target = new("target", ChoiceShape.Of(
        (RuleTarget.Draft, "The agent's draft."),
        (RuleTarget.Customer, "The customer's messages; what is found is a signal.")), "Whose words it reads. Default: draft.");

    private static readonly Field<CheckTrigger> s_trigger = new("trigger", Choices.Triggers,
        "When it is judged. Default: typing; send for a rule that only finds what is missing.");

    private static readonly Field<bool> s_negated = new(
        "negated", new ChoiceShape<bool>([new("skip", true, "Leaves out matches under a negation before them in the clause."),
            new("keep", false, "Takes them as well.")]), "Matches under a negation. Default: keep.");

    private static readonly Field<FindDefinition> s_find = new("find", RuleFindGrammar.Instance.Shape, "What it looks for.") { IsRequired = true };
    private static readonly Field<ImmutableArray<UnlessDefinition>> s_unless = new("unless", UnlessGrammar.Shape, "What silences a match.");
    private static readonly Field<LocalizedText> s_message = new("message", Texts.Localized,
        "For the agent: what it is and what to write instead. Markdown with {match}, {count}, captures and the {message} of a plugin or model.");
    private static readonly Field<LocalizedText> s_mom = new("mom", Texts.Localized,
        "What your mother would ask, in one sentence; a draft with such a finding does not pass the mom test.");
    private static readonly Field<ImmutableArray<FixDefinition>> s_fix = new("fix", FixGrammar.Shape, "Fixes, the preferred one first.");

    private static readonly Field<RuleStatus> s_status = new("status", ChoiceShape.Of(
        (RuleStatus.Preview, "Being tried out: shadow unless `mode` is written."),
        (RuleStatus.Stable, "In force."),
        (RuleStatus.Deprecated, "Going away.")), "How settled it is. Default: stable.");

    private static readonly Field<ImmutableArray<LocatedId>> s_renamedFrom = new("renamed-from", new OneOrManyShape<LocatedId>(Texts.Id),
        "Former ids.");
    private static readonly Field<ImmutableArray<CaseDefinition>> s_cases = new("cases", new ListShape<CaseDefinition>(CaseGrammar.Shape),
        "Texts with what the rule should say about them.");

    private static readonly Field[] s_fields =
    [
        s_rule, s_group, s_title, s_severity, s_mode, s_hard, s_enabled, s_criterion, s_when, s_in, s_unit, s_target, s_trigger, s_negated,
        s_find, s_unless, s_message, s_mom, s_fix, s_status, s_renamedFrom, s_cases,
    ];

    public static Shape<ImmutableArray<RuleDefinition>> File { get; } = new OneOrManyShape<RuleDefinition>(new NamedShape<RuleDefinition>(
        "rule", () => new MapShape<RuleDefinition>("a rule", s_fields, Bind, new KeyNeededUnless("message", "target", "customer"),
            new JudgeNeedsCases(), new OneUnit())));

    private static RuleDefinition Bind(FieldValues values)
    {
        var (id, find, status, title) = (values.Get(s_rule), values.Get(s_find), values.Get(s_status, RuleStatus.Stable), values.Get(s_title));
        var scopes = values.Get(s_in, []);
        var rule = new RuleDefinition
        {
            Id = id.Id,
            Location = id.Location,
            Group = values.GetOrNull(s_group)?.Id,
            Title = title,
            Severity = values.Get(s_severity, DiagnosticSeverity.Warning),
            Mode = values.Get(s_mode, status == RuleStatus.Preview ? EnforcementMode.Shadow : EnforcementMode.Warn),
            Hard = values.Get(s_hard, false),
            Enabled = values.Get(s_enabled, true),
            Criterion = values.GetOrNull(s_criterion)?.Id,
            When = values.GetOrNull(s_when),
            Unit = values.GetValueOrNull(s_unit) ?? scopes.Select(scope => scope.Unit).FirstOrDefault(unit => unit is not null) ?? RuleUnit.Sentence,
            Target = values.Get(s_target, RuleTarget.Draft),
            Trigger = values.Get(s_trigger, OnlyFindsWhatIsMissing(find) ? CheckTrigger.Send : CheckTrigger.Typing),
            SkipNegated = values.Get(s_negated, false),
            Find = find,
            Unless = values.Get(s_unless, []),
            Message = values.Get(s_message, title),
            Mom = values.GetOrNull(s_mom),
            Fixes = values.Get(s_fix, []),
            Status = status,
            RenamedFrom = [.. values.Get(s_renamedFrom, []).Select(former => former.Id)],
            Cases = values.Get(s_cases, []),
            Source = values.Map,
        };
        var (within, without) = ScopeGrammar.Combine(scopes, find.Holds<PersonalDataFind>() ? TextScopes.Link : rule.NotIn);
        return rule with { In = within, NotIn = without };
    }

    private static bool OnlyFindsWhatIsMissing(FindDefinition find) => find switch
    {
        MissingFind => true,
        AnyFind any => any.Parts.All(OnlyFindsWhatIsMissing),
        AllFind all => all.Parts.Any(OnlyFindsWhatIsMissing),
        _ => false,
    };
}
