using System.Text.RegularExpressions;

namespace AgentAssist.LanguageModel.Rewriting;

/// <summary>Tells whether an answer repeats our instructions.</summary>
internal static partial class PromptLeak
{
    private const int Words = 6;

    /// <summary>Whether six words in a row of the instructions stand in the answer and nowhere in the draft.</summary>
    public static bool IsIn(string answer, string instructions, string draft)
    {
        var own = Runs(instructions);
        own.ExceptWith(Runs(draft));
        return Runs(answer).Overlaps(own);
    }

    private static HashSet<string> Runs(string text)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToArray();
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - Words + 1)).Select(start => string.Join(' ', words, start, Words))];
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
