using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>fix: {insert-after: {en: "…"}}</c>, one or a list, the preferred one first.</summary>
internal static class FixGrammar
{
    private static readonly Field<LocalizedText> s_replace = new("replace", Texts.Localized, "Puts a text in place of the match.");

    private static readonly Field<FixKind> s_delete = new("delete", new ChoiceShape<FixKind>([
        new("match", FixKind.DeleteMatch, "Deletes the match."),
        new("sentence", FixKind.DeleteSentence, "Deletes the sentence of the match."),
    ]), "What to delete.");

    private static readonly Field<FixKind> s_lowerCase = new("lower-case", new ChoiceShape<FixKind>([
        new("match", FixKind.LowerCaseMatch, "Of the match."),
        new("sentence", FixKind.LowerCaseSentence, "Of the sentence of the match."),
    ]), "Which words in capitals to put into small letters.");

    private static readonly Field<LocalizedText> s_insertBefore = new("insert-before", Texts.Localized, "Inserts a text before the match.");
    private static readonly Field<LocalizedText> s_insertAfter = new("insert-after", Texts.Localized, "Inserts a text after the match; one that starts with a space and a capital letter goes after the sentence.");

    private static readonly Field<FixKind> s_keepOnly = new("keep-only", new ChoiceShape<FixKind>([
        new("sentence-rest", FixKind.KeepSentenceRest, "Of the sentence, what follows the match."),
        new("draft-rest", FixKind.KeepDraftRest, "Of the draft, what follows the match."),
        new("quote", FixKind.KeepQuote, "Of the draft, the quotation that follows the match."),
    ]), "What stays; the rest is deleted.");

    private static readonly Field<LocalizedText> s_title = new("title", Texts.Localized,
        "What the button says. Default: the standard title of the kind.");

    private static readonly Field<FixApplicability> s_applicability = new("applicability", ChoiceShape.Of(
        (FixApplicability.Safe, "The meaning stays."),
        (FixApplicability.NeedsReview, "A person should read the result.")), "Whether the result needs a look. Default: needs-review.");

    private static readonly Field[] s_kinds = [s_replace, s_delete, s_lowerCase, s_insertBefore, s_insertAfter, s_keepOnly];

    public static Shape<ImmutableArray<FixDefinition>> Shape { get; } = new OneOrManyShape<FixDefinition>(
        new NamedShape<FixDefinition>("fix", () => new MapShape<FixDefinition>(
            "a map with a kind of fix such as 'replace'", [.. s_kinds, s_title, s_applicability], Bind,
                new OneOfKeys([.. s_kinds.Select(kind => kind.Name)]))));

    private static FixDefinition Bind(FieldValues values)
    {
        var (kind, text) = 0 switch
        {
            _ when values.Has(s_replace) => (FixKind.Replace, values.Get(s_replace)),
            _ when values.Has(s_insertBefore) => (FixKind.InsertBefore, values.Get(s_insertBefore)),
            _ when values.Has(s_insertAfter) => (FixKind.InsertAfter, values.Get(s_insertAfter)),
            _ when values.Has(s_delete) => (values.Get(s_delete), null),
            _ when values.Has(s_lowerCase) => (values.Get(s_lowerCase), null),
            _ => (values.Get(s_keepOnly), (LocalizedText?)null),
        };
        return new(kind, text, values.GetOrNull(s_title), values.Get(s_applicability, FixApplicability.NeedsReview), values.Map.Location);
    }
}
