using System.Text;

namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>Finds the long numbers of a text.</summary>
internal static class DigitRuns
{
    private const int Fewest = 6;
    private const int LongestGap = 3;
    private const string Separators = " \u00a0\u202f-\u2010\u2011\u2013./()";
    private const string PartOfWord = "_*#№";

    /// <summary>Runs of six digits or more that are no part of a word, in the order of the text.</summary>
    public static IEnumerable<DigitRun> In(string text, TextRange unit)
    {
        for (var at = unit.Start; at < unit.End; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            var run = ReadRun(text, at, unit);
            at = run.Range.End;
            if (run.Digits.Length >= Fewest && IsApart(text, run.Range)) yield return run;
        }
    }

    private static DigitRun ReadRun(string text, int at, TextRange unit)
    {
        var digits = new StringBuilder();
        var groups = new List<TextRange>();
        while (true)
        {
            var start = at;
            while (at < unit.End && char.IsAsciiDigit(text[at])) digits.Append(text[at++]);
            groups.Add(new TextRange(start, at));
            var next = at;
            while (next < unit.End && next - at < LongestGap && Separators.Contains(text[next])) next++;
            if (next == unit.End || !char.IsAsciiDigit(text[next])) break;
            at = next;
        }

        return new DigitRun(new TextRange(StartWithSigns(text, unit.Start, groups[0].Start, at), at), groups, digits.ToString());
    }

    /// <summary>The signs of a telephone number that stand before its digits belong to it: <c>+</c>, <c>(</c>.</summary>
    private static int StartWithSigns(string text, int from, int start, int end)
    {
        if (start > from && text[start - 1] == '(' && text.AsSpan(start, end - start).Contains(')')) start--;
        return start > from && text[start - 1] == '+' ? start - 1 : start;
    }

    private static bool IsApart(string text, TextRange range) =>
        (range.Start == 0 || !IsPartOfWord(text[range.Start - 1])) && (range.End == text.Length || !IsPartOfWord(text[range.End]));

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || PartOfWord.Contains(c);
}
