namespace AgentAssist.Engine.Text.Inflection.Hunspell;

/// <summary>The condition of an affix rule: a row of letters, <c>[abc]</c>, <c>[^abc]</c> and <c>.</c>, held against one end of a word.</summary>
internal sealed class AffixCondition
{
    private static readonly AffixCondition s_any = new([]);
    private readonly Place[] _places;

    private AffixCondition(Place[] places) => _places = places;

    /// <summary>Returns null when a bracket is not closed or empty.</summary>
    public static AffixCondition? Parse(string text)
    {
        if (text == ".")
            return s_any;

        var places = new List<Place>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '[')
            {
                places.Add(text[i] == '.' ? new Place("", Negated: true) : new Place(text[i].ToString(), Negated: false));
                continue;
            }

            var end = text.IndexOf(']', i);
            var negated = i + 1 < text.Length && text[i + 1] == '^';
            var start = negated ? i + 2 : i + 1;
            if (end <= start)
                return null;

            places.Add(new Place(text[start..end], negated));
            i = end;
        }

        return new AffixCondition([.. places]);
    }

    public bool MatchesEnd(ReadOnlySpan<char> word) =>
        word.Length >= _places.Length && Matches(word[^_places.Length..]);

    public bool MatchesStart(ReadOnlySpan<char> word) =>
        word.Length >= _places.Length && Matches(word[.._places.Length]);

    private bool Matches(ReadOnlySpan<char> part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (_places[i].Letters.Contains(part[i]) == _places[i].Negated)
                return false;
        }

        return true;
    }

    private readonly record struct Place(string Letters, bool Negated);
}
