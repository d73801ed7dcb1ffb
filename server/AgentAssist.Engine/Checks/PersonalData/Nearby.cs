namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>Tells what a number is from the words close to it.</summary>
internal static class Nearby
{
    private const int Before = 40;
    private const int After = 15;

    /// <summary>Whether one of the words begins shortly before or after a range.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The number.</param>
    /// <param name="beginnings">Beginnings of words, in lower case.</param>
    public static bool Names(string text, TextRange range, string[] beginnings) =>
        Holds(text, Math.Max(0, range.Start - Before), range.Start, beginnings)
        || Holds(text, range.End, Math.Min(text.Length, range.End + After), beginnings);

    private static bool Holds(string text, int start, int end, string[] beginnings)
    {
        for (var at = start; at < end; at++)
        {
            if (!char.IsLetter(text[at]) || (at > 0 && char.IsLetter(text[at - 1]))) continue;
            foreach (var beginning in beginnings)
                if (text.AsSpan(at, end - at).StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
