using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>missing: {phrases: …, if: …, at: last-sentence}</c>.</summary>
internal static class MissingGrammar
{
    private static readonly Field<FindDefinition> s_if = new("if", FindGrammar.Element.Shape, "Only drafts in which this is found need the element.");

    private static readonly Field<MissingAnchor> s_at = new("at", ChoiceShape.Of(
        (MissingAnchor.LastSentence, "The last sentence."),
        (MissingAnchor.FirstSentence, "The first sentence."),
        (MissingAnchor.Draft, "The whole draft.")), "Where the range goes. Default: last-sentence.");

    public static Shape<MissingFind> Shape { get; } = new NamedShape<MissingFind>("missing", () => new MapShape<MissingFind>(
        "a map with the element that is required", [.. FindGrammar.Element.Fields, s_if, s_at], Bind, FindGrammar.Element.HasKind));

    private static MissingFind Bind(FieldValues values) => new(
        FindGrammar.Element.Bind(values), values.GetOrNull(s_if), values.Get(s_at, MissingAnchor.LastSentence), values.Map.Location);
}
