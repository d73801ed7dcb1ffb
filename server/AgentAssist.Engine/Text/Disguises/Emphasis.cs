namespace AgentAssist.Engine.Text.Disguises;

/// <summary>Asterisks of Markdown around words (<c>**not today**</c>): they hide no letters.</summary>
internal static class Emphasis
{
    /// <summary>Longest stretch between two of a pair; a longer one is not searched.</summary>
    private const int Longest = 500;

    /// <summary>Whether the asterisks before a word open a pair.</summary>
    /// <param name="text">The draft.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="end">Where they end and the word begins.</param>
    public static bool Opens(ReadOnlySpan<char> text, int start, int end)
    {
        if (!IsMark(text[start..end])) return false;
        var last = Math.Min(end + Longest, text.Length) - (end - start);
        for (var at = end; at <= last && text[at] != '\n'; at++)
            if (text[at] == '*' && IsCloser(text, at, end - start)) return true;
        return false;
    }

    /// <summary>Whether the asterisks behind a word close a pair that opens at a word before them, or at this one.</summary>
    /// <inheritdoc cref="Opens" path="/param"/>
    public static bool Closes(ReadOnlySpan<char> text, int start, int end)
    {
        if (!IsMark(text[start..end])) return false;
        for (var at = start - 1; at >= Math.Max(0, start - Longest) && text[at] != '\n'; at--)
            if (text[at] == '*' && IsOpener(text, at, end - start)) return true;
        return false;
    }

    private static bool IsMark(ReadOnlySpan<char> run) => run is "*" or "**";

    private static bool IsOpener(ReadOnlySpan<char> text, int at, int length) =>
        IsRun(text, at, length) && !IsWordAt(text, at - 1) && IsWordAt(text, at + length);

    private static bool IsCloser(ReadOnlySpan<char> text, int at, int length) =>
        IsRun(text, at, length) && !char.IsWhiteSpace(text[at - 1]) && !IsWordAt(text, at + length);

    /// <summary>Exactly so many.</summary>
    private static bool IsRun(ReadOnlySpan<char> text, int at, int length) =>
        (at == 0 || text[at - 1] != '*') && text[at..].IndexOfAnyExcept('*') is var run && (run < 0 ? text.Length - at : run) == length;

    private static bool IsWordAt(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
