using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>Texts that several kinds of files hold.</summary>
internal static class Texts
{
    private const string IdPattern = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /// <summary>A day that exists, from 1900 to 2199, as a regular expression.</summary>
    public const string Day =
        "(?:(?:19|20|21)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
        + "|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)";

    public static TextPattern IdText { get; } = new($"^{IdPattern}$", "bad-id",
        "is not an id; write small Latin letters, digits and single hyphens, such as 'dead-end'");

    public static TextPattern RuleIdText { get; } = new($"^({IdPattern}/)?{IdPattern}$", "bad-id",
        "does not name a rule; write 'rule' or 'pack/rule'");

    public static Shape<LocatedId> Id { get; } = IdOf(IdText);

    public static Shape<LocatedId> RuleId { get; } = IdOf(RuleIdText);

    public static Shape<LocatedId> SuggestionId { get; } =
        IdOf(new TextPattern($"^{IdPattern}/{IdPattern}$", "bad-id",
            "is not the id of a suggestion; write 'group/name', such as 'retention/too-expensive'"));

    /// <summary>A short text for people.</summary>
    public static Shape<string> Prose { get; } = new TextShape { IsProse = true }.Select(scalar => scalar.Text);

    /// <summary>A text of the helpdesk's: a channel, a name.</summary>
    public static Shape<string> Value { get; } = new TextShape { MaxLength = 500 }.Select(scalar => scalar.Text);

    /// <summary>A text for people by language, or one for all languages.</summary>
    public static Shape<LocalizedText> Localized { get; } = new NamedShape<LocalizedText>("localized-text", () => new EitherShape<LocalizedText>(
        Prose.Select(LocalizedText.ForAll),
        new LanguagesShape<string>("a text by language", Prose).Select(texts => new LocalizedText(texts))));

    private static Shape<Phrase> OnePhrase { get; } =
        new TextShape { IsProse = true, MaxLength = 1_000 }.Select(scalar => new Phrase(scalar.Text, scalar.LocationAt(0)) { Source = scalar });

    /// <summary>Phrases by language.</summary>
    public static Shape<ImmutableDictionary<string, ImmutableArray<Phrase>>> Phrases { get; } =
        new NamedShape<ImmutableDictionary<string, ImmutableArray<Phrase>>>("phrases", () => new LanguagesShape<ImmutableArray<Phrase>>(
            "phrases by language", new OneOrManyShape<Phrase>(OnePhrase)));

    private static Shape<LocatedId> IdOf(TextPattern pattern) =>
        new TextShape { MaxLength = 128, Pattern = pattern }.Select(scalar => new LocatedId(scalar.Text, scalar.LocationAt(0)));
}
