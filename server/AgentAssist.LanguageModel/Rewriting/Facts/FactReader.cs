using System.Text.RegularExpressions;
using AgentAssist.LanguageModel.Privacy;

namespace AgentAssist.LanguageModel.Rewriting.Facts;

/// <summary>Reads the facts of a text that a rewrite must keep: numbers with their units, days, links, stand-ins.</summary>
internal static partial class FactReader
{
    /// <summary>The facts, each once, written the same way in whatever language they stand.</summary>
    public static IReadOnlySet<string> Read(string text)
    {
        var facts = new HashSet<string>(Placeholders.In(text), StringComparer.Ordinal);
        foreach (var link in Links().Matches(text).Select(match => match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')'))) facts.Add(link.ToLowerInvariant());
        var rest = Placeholder().Replace(Links().Replace(text, " "), " ");
        var words = Words().Matches(rest.ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\'')).Select(match => match.Value).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            if (FactWords.DayOf(words[i]) is { } day) facts.Add(day);
            if (NumberOf(words[i]) is { } number) facts.Add(number + UnitAround(words, i));
        }

        return facts;
    }

    private static string? NumberOf(string word) => char.IsAsciiDigit(word[0]) ? Normal(word) : FactWords.NumberOf(word);

    private static string Normal(string number) => Spaces().Replace(number, "").Replace(',', '.');

    /// <summary>The unit right after a number (a word may stand between: «5 рабочих дней»), or the sign before it.</summary>
    private static string UnitAround(string[] words, int at)
    {
        for (var i = at + 1; i <= at + 2 && i < words.Length; i++)
        {
            if (NumberOf(words[i]) is not null) break;
            if (FactWords.UnitOf(words[i]) is { } unit) return " " + unit;
        }

        return at > 0 && FactWords.UnitOf(words[at - 1]) is { } before && !char.IsLetter(words[at - 1][0]) ? " " + before : "";
    }

    [GeneratedRegex(@"https?://\S+|www\.\S+|[\w.+\-]+@[\w.\-]+\w|\b[a-zA-Z0-9\-]+(?:\.[a-zA-Z0-9\-]+)*\.[a-z]{2,24}\b(?:/\S*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"\[[A-Z]+_[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+(?![0-9])|[0-9]+(?:[.,:/\-][0-9]+)*|[$€£₽₴%]|\p{L}[\p{L}']*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"[ \u00A0\u202F]", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
