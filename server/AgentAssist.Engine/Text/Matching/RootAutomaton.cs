namespace AgentAssist.Engine.Text.Matching;

/// <summary>Finds roots inside words (<c>*root*</c>).</summary>
internal sealed class RootAutomaton(IReadOnlyList<(string Letters, WordKind Kind, int Class)> roots)
{
    private readonly LetterAutomaton _letters = new([.. roots.Select(root => root.Letters)], ignoreCase: false);

    public bool IsEmpty => _letters.IsEmpty;

    /// <summary>Classes of the roots in a form, one root perhaps twice.</summary>
    public IEnumerable<int> In(string form)
    {
        var state = 0;
        for (var i = 0; i < form.Length; i++)
        {
            if (!_letters.Next(ref state, form[i])) continue;
            foreach (var end in _letters.EndsOf(state).ToArray())
                if (Fits(roots[end], i, form.Length)) yield return roots[end].Class;
        }
    }

    /// <summary>Adds a reading to every word that holds a root and is in no table: the classes of known forms have their roots already.</summary>
    public void Read(TextAnalysis analysis)
    {
        for (var i = 0; i < analysis.TokenCount; i++)
        {
            ref var token = ref analysis.Tokens[i];
            if (token.Form == 0) Read(analysis, ref token, analysis.LettersOf(token), i + 1);
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
                if (Fits(roots[end], i, letters.Length)) analysis.Readings.Add(ref token, roots[end].Class, next);
        }
    }

    private static bool Fits((string Letters, WordKind Kind, int Class) root, int last, int length) => root.Kind switch
    {
        WordKind.Prefix => last + 1 == root.Letters.Length,
        WordKind.Suffix => last + 1 == length,
        _ => true,
    };
}
