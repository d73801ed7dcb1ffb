using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading.Shapes;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary><c>unless: {phrases: …, within: {words: 3, side: before}}</c>, one or a list.</summary>
internal static class UnlessGrammar
{
    private static readonly Field<double> s_words = new("words", new NumberShape(1, 50, isWhole: true),
        "How many words from the match, which itself is left out.")
    { IsRequired = true };

    private static readonly Field<UnlessSide> s_side = new("side", ChoiceShape.Of(
        (UnlessSide.Both, "Before and after the match."),
        (UnlessSide.Before, "Before the match."),
        (UnlessSide.After, "After the match.")), "On which side. Default: both.");

    private static readonly Field<Place> s_within = new("within", new EitherShape<Place>(
        ChoiceShape.Of(
            (UnlessWithin.Sentence, "The sentence of the match."),
            (UnlessWithin.Draft, "The whole draft.")).Select(within => new Place(within, 0, UnlessSide.Both)),
        new MapShape<Place>("{words, side}", [s_words, s_side], values =>
            new Place(UnlessWithin.Words, (int)values.Get(s_words), values.Get(s_side, UnlessSide.Both)))), "Where to look. Default: sentence.");

    public static Shape<ImmutableArray<UnlessDefinition>> Shape { get; } = new OneOrManyShape<UnlessDefinition>(
        new NamedShape<UnlessDefinition>("unless", () => new MapShape<UnlessDefinition>(
            "a map with a kind of check such as 'phrases'", [.. FindGrammar.Element.Fields, s_within], Bind, FindGrammar.Element.HasKind)));

    private static UnlessDefinition Bind(FieldValues values)
    {
        var place = values.Get(s_within, new Place(UnlessWithin.Sentence, 0, UnlessSide.Both));
        return new(FindGrammar.Element.Bind(values), place.Within, place.Words, place.Side, values.Map.Location);
    }

    private sealed record Place(UnlessWithin Within, int Words, UnlessSide Side);
}
