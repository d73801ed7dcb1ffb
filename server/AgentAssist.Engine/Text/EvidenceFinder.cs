namespace AgentAssist.Engine.Text;

/// <summary>Finds words that somebody says he read in a text.</summary>
public static class EvidenceFinder
{
    /// <summary>
    /// Where the words stand: letter for letter, else with case, accents and what stands between words left aside. Whole words only; null when
    /// they are not in the text or hold no letter or digit.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="evidence">The words; marks of quotation around them are left out.</param>
    public static TextRange? Find(string text, string evidence)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(evidence);
        var words = evidence.AsSpan().Trim().Trim("\"'«»“”„…").Trim();
        if (words.Length > text.Length * 2 || !HoldsWord(words)) return null;
        return FindExact(text, words) ?? FindFolded(text, words.ToString());
    }

    private static TextRange? FindExact(string text, ReadOnlySpan<char> words)
    {
        for (var from = 0; from <= text.Length - words.Length;)
        {
            var at = text.AsSpan(from).IndexOf(words, StringComparison.Ordinal);
            if (at < 0) return null;
            var range = new TextRange(from + at, from + at + words.Length);
            if (IsWhole(text, range.Start) && IsWhole(text, range.End)) return range;
            from = range.Start + 1;
        }

        return null;
    }

    /// <summary>Whether no word goes on across a position.</summary>
    private static bool IsWhole(string text, int position) =>
        position == 0 || position == text.Length || !IsPartOfWord(text[position - 1]) || !IsPartOfWord(text[position]);

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static TextRange? FindFolded(string text, string words)
    {
        var (whole, part) = (Read(text), Read(words));
        if (part.TokenCount == 0) return null;
        for (var start = 0; start + part.TokenCount <= whole.TokenCount; start++)
        {
            if (StandsAt(whole, part, start)) return new TextRange(whole.Tokens[start].Start, whole.Tokens[start + part.TokenCount - 1].End);
        }

        return null;
    }

    private static bool StandsAt(TextAnalysis whole, TextAnalysis part, int start)
    {
        for (var i = 0; i < part.TokenCount; i++)
        {
            if (!whole.LettersOf(whole.Tokens[start + i]).SequenceEqual(part.LettersOf(part.Tokens[i]))) return false;
        }

        return true;
    }

    private static TextAnalysis Read(string text)
    {
        var analysis = new TextAnalysis();
        Tokenizer.Tokenize(analysis, text);
        return analysis;
    }

    private static bool HoldsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }
}
