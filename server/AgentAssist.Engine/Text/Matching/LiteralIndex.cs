namespace AgentAssist.Engine.Text.Matching;

/// <summary>
/// Tells in one pass which of all the literals that regular expressions ask for are in a text, whatever their case: what the
/// expressions cost does not grow with their number. Immutable.
/// </summary>
internal sealed class LiteralIndex
{
    private readonly LetterAutomaton _letters;
    private readonly int[] _partOf;

    public LiteralIndex(IReadOnlyList<(string Literal, int Part)> literals)
    {
        _letters = new LetterAutomaton([.. literals.Select(literal => literal.Literal)], ignoreCase: true);
        _partOf = [.. literals.Select(literal => literal.Part)];
    }

    /// <summary>Marks the parts with a literal in the text, at its last character.</summary>
    public void Find(string text, PhraseHits hits)
    {
        if (_letters.IsEmpty) return;
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!_letters.Next(ref state, text[i])) continue;
            foreach (var literal in _letters.EndsOf(state)) hits.Mark(_partOf[literal], i);
        }
    }
}
