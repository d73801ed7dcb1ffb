namespace AgentAssist.Engine.Text.Matching;

/// <summary>Finds roots inside words (<c>*root*</c>).</summary>
internal sealed class RootAutomaton(IReadOnlyList<(string Letters, WordKind Kind, int Class)> roots)
{
    private readonly LetterAutomaton _letters = new([.. roots.Select(root => root.Letters)], ignoreCase: false);

    public bool IsEmpty => _letters.IsEmpty;

    /// <summary>Adds a reading to every word that holds a root.</summary>
    public void Read(TextAnalysis analysis)
    {
        for (var i = 0; i < analysis.TokenCount; i++)
        {
            ref var token = ref analysis.Tokens[i];
            Read(analysis, ref token, analysis.LettersOf(token), i + 1);
        }
    }

    /// <summary>Adds a reading for every root in some letters that stand for the words from <paramref name="token"/> to <paramref name="next"/>.</summary>
    public void Read(TextAnalysis analysis, ref Token token, ReadOnlySpan<char> letters, int next)
    {
        var state = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (!_letters.Next(ref state, letters[i])) continue;
            foreach (var end in _letters.EndsOf(state))
            {
                var (root, kind, formClass) = roots[end];
                if (Fits(kind, i + 1 - root.Length, i + 1 == letters.Length)) analysis.Readings.Add(ref token, formClass, next);
            }
        }
    }

    private static bool Fits(WordKind kind, int start, bool atEnd) => kind switch
    {
        WordKind.Prefix => start == 0,
        WordKind.Suffix => atEnd,
        _ => true,
    };
}
