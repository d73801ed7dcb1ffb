using System.Text;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Text;

/// <summary>Quantities of a text that rules can limit.</summary>
internal static class TextMetrics
{
    private const int LongWord = 6;

    /// <summary>A word of two or more letters without a small one.</summary>
    public static bool IsCapital(in Token token) =>
        token.FoldedLength > 1 && !token.IsJoined && (token.Flags & (CharFlags.Upper | CharFlags.Lower | CharFlags.Digit)) == CharFlags.Upper;

    /// <summary>The value of a metric in a unit, and the range it speaks of.</summary>
    public static (double Value, TextRange Range) Measure(TextMetric metric, TextAnalysis analysis, TextRange unit)
    {
        var text = analysis.Text.AsSpan(unit.Start, unit.Length);
        return metric switch
        {
            TextMetric.Emoji => CountEmoji(text, unit),
            TextMetric.Links => (analysis.CountScopes(unit, TextScopes.Link), unit),
            TextMetric.Characters => (unit.Length, unit),
            TextMetric.Words => (Words(analysis, unit).Count, unit),
            TextMetric.Sentences => (analysis.Sentences.Count, unit),
            TextMetric.SentenceLength => LongestSentence(analysis, unit),
            TextMetric.CapitalShare => (CapitalShare(text), unit),
            TextMetric.Readability => (Lix(analysis, unit), unit),
            _ => (0, unit),
        };
    }

    /// <summary>Index of the first word of a unit, index after its last one, and how many words are written between.</summary>
    private static (int First, int End, int Count) Words(TextAnalysis analysis, TextRange unit)
    {
        var first = analysis.TokenAt(unit.Start);
        var end = analysis.TokenAt(unit.End - 1) is var last && last < analysis.TokenCount && analysis.Tokens[last].Start < unit.End ? last + 1 : last;
        return (first, end, Written(analysis, first, end));
    }

    private static int Written(TextAnalysis analysis, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
            if (!analysis.Tokens[i].IsJoined) count++;
        return count;
    }

    private static (double, TextRange) CountEmoji(ReadOnlySpan<char> text, TextRange unit)
    {
        int count = 0, start = -1, end = -1;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            if (IsEmoji(rune.Value))
            {
                // Flags are two regional indicators; skin tones and joined emoji are one picture.
                var joined = end >= 0 && i > 0 && text[i - 1] == '\u200D';
                var secondFlag = rune.Value is >= 0x1F1E6 and <= 0x1F1FF && end == i && count > 0 && IsFirstOfFlag(text[..i]);
                if (!joined && !secondFlag && rune.Value is not (>= 0x1F3FB and <= 0x1F3FF)) count++;
                if (start < 0) start = i;
                end = i + length;
            }

            i += length;
        }

        return (count, start < 0 ? unit : new TextRange(unit.Start + start, unit.Start + end));
    }

    private static bool IsFirstOfFlag(ReadOnlySpan<char> before)
    {
        var indicators = 0;
        while (before.Length >= 2 && Rune.DecodeLastFromUtf16(before, out var rune, out var length) == System.Buffers.OperationStatus.Done
            && rune.Value is >= 0x1F1E6 and <= 0x1F1FF)
        {
            indicators++;
            before = before[..^length];
        }

        return indicators % 2 == 1;
    }

    private static bool IsEmoji(int codePoint) => codePoint is
        (>= 0x1F300 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x1F1E6 and <= 0x1F1FF) or 0x2B50 or 0x2B55 or 0x231A or 0x231B or 0x23F0 or 0x23F3;

    private static (double, TextRange) LongestSentence(TextAnalysis analysis, TextRange unit)
    {
        (double Words, TextRange Range) longest = (0, unit);
        foreach (ref readonly var sentence in analysis.SentencesIn(unit))
            if (Written(analysis, sentence.FirstToken, sentence.EndToken) is var words && words > longest.Words) longest = (words, sentence.Range);
        return longest;
    }

    private static double CapitalShare(ReadOnlySpan<char> text)
    {
        int upper = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c)) upper++;
            if (char.IsLetter(c)) letters++;
        }

        return letters == 0 ? 0 : 100.0 * upper / letters;
    }

    private static double Lix(TextAnalysis analysis, TextRange unit)
    {
        var (first, end, count) = Words(analysis, unit);
        if (count == 0) return 0;
        var longWords = 0;
        for (var i = first; i < end; i++)
            if (analysis.Tokens[i].FoldedLength > LongWord) longWords++;
        var sentences = Math.Max(1, analysis.SentencesIn(unit).Length);
        return (double)count / sentences + 100.0 * longWords / count;
    }
}
