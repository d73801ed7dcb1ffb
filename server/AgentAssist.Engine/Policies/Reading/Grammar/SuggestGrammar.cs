using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>A file of <c>suggest/</c>: one suggestion, or a list of them.</summary>
internal static class SuggestGrammar
{
    private static readonly Field<LocatedId> s_suggest = new("suggest", Texts.SuggestionId,
        "Id as `group/name`, such as `retention/too-expensive`.")
    { IsRequired = true };

    private static readonly Field<SuggestionKind> s_kind = new("kind", ChoiceShape.Of(
        (SuggestionKind.Upsell, "An offer."),
        (SuggestionKind.Retention, "Keeps a customer who is about to leave."),
        (SuggestionKind.Escalation, "Hands the case on."),
        (SuggestionKind.Warning, "The one warning after an insult."),
        (SuggestionKind.Ending, "Ends the talk after a warning."),
        (SuggestionKind.DeEscalation, "Calms."),
        (SuggestionKind.Recovery, "Follows up on a bad experience."),
        (SuggestionKind.Empathy, "Shows that the customer was heard."),
        (SuggestionKind.Closing, "Says goodbye.")), "What it is for.")
    { IsRequired = true };

    private static readonly Field<LocalizedText> s_title = new("title", Texts.Localized, "Short name for a button.") { IsRequired = true };
    private static readonly Field<LocalizedText> s_reason = new("reason", Texts.Localized,
        "Why it is offered, in one sentence. Default: made of what called for it.");
    private static readonly Field<Condition> s_when = new("when", ConditionShape.Instance, "Condition over the context.");
    private static readonly Field<FindDefinition> s_find = new("find", FindGrammar.Element.Shape, "What to look for in the customer's last message.");
    private static readonly Field<ImmutableArray<LocatedId>> s_signals = new("signals", new OneOrManyShape<LocatedId>(Texts.Id),
        "Signals read from the customer's words, any one of which calls for it.");
    private static readonly Field<ImmutableArray<LocatedId>> s_findings = new("findings", new OneOrManyShape<LocatedId>(Texts.Id),
        "Rules of the draft, a finding of any one of which calls for it.");
    private static readonly Field<Condition> s_suppressWhen = new("suppress-when", ConditionShape.Instance, "Never offered while this holds.");

    private static readonly Field<double> s_replies = new("replies", new NumberShape(1, 200, isWhole: true), "Replies of the agent.");
    private static readonly Field<double> s_days = new("days", new NumberShape(1, 3650, isWhole: true), "Days.");

    private static readonly Field<SuggestionCooldown> s_cooldown = new("cooldown", new MapShape<SuggestionCooldown>(
        "a map such as {replies: 5}", [s_replies, s_days],
        values => new SuggestionCooldown((int?)values.GetValueOrNull(s_replies), (int?)values.GetValueOrNull(s_days)),
        new SomeOfKeys("replies", "days")), "How long it is not offered again to the same customer.");

    private static readonly Field<double> s_priority = new("priority", new NumberShape(-100, 100, isWhole: true),
        "The higher the earlier in the list. Default: 0.");

    private static readonly Field<LocalizedText> s_snippet = new("snippet", new LanguagesShape<string>("a text by language", new SnippetShape())
        .Select(texts => new LocalizedText(texts)),
            "The text by language in LSP snippet syntax: `$1`, `${1:placeholder}`, `${CUSTOMER_NAME:there}`, `$0`.")
    { IsRequired = true };

    public static Shape<ImmutableArray<SuggestionDefinition>> File { get; } = new OneOrManyShape<SuggestionDefinition>(
        new NamedShape<SuggestionDefinition>("suggestion", () => new MapShape<SuggestionDefinition>(
            "a suggestion",
            [s_suggest, s_kind, s_title, s_reason, s_when, s_find, s_signals, s_findings, s_suppressWhen, s_cooldown, s_priority, s_snippet],
            Bind, new SomeOfKeys("when", "find", "signals", "findings"))));

    private static SuggestionDefinition Bind(FieldValues values) => new()
    {
        Id = values.Get(s_suggest).Id,
        Location = values.Get(s_suggest).Location,
        Kind = values.Get(s_kind),
        Title = values.Get(s_title),
        Reason = values.GetOrNull(s_reason),
        When = values.GetOrNull(s_when),
        Find = values.GetOrNull(s_find),
        Signals = values.Get(s_signals, []),
        Findings = values.Get(s_findings, []),
        SuppressWhen = values.GetOrNull(s_suppressWhen),
        Cooldown = values.GetOrNull(s_cooldown),
        Priority = (int)values.Get(s_priority, 0),
        Snippet = values.Get(s_snippet),
        Source = values.Map,
    };
}
