using System.Text.RegularExpressions;

namespace AgentAssist.LanguageModel.Rewriting.Facts;

/// <summary>Finds what is likely a name: a word with a capital letter inside a sentence.</summary>
internal static partial class NameReader
{
    private static readonly HashSet<string> s_address = new(StringComparer.OrdinalIgnoreCase)
    {
        "Вы", "Вас", "Вам", "Вами", "Ваш", "Ваша", "Ваше", "Ваши", "Вашего", "Вашей", "Вашему", "Вашим", "Вашу", "Ваших", "Вашими", "Ви", "Ваші", "Вашої", "Вашій",
    };

    public static IEnumerable<string> Names(string text) => Capitalised().Matches(text).Select(match => match.Value)
        .Where(word => !s_address.Contains(word) && FactWords.DayOf(word.ToLowerInvariant()) is null && word is not ("I" or "I'm" or "I've" or "I'll" or "I'd" or "I’m" or "I’ve" or "I’ll" or "I’d"));

    /// <summary>Whether a text holds a name, in whatever case: Киев, Киеву.</summary>
    public static bool Holds(string text, string name)
    {
        var needed = name.Length <= 4 ? Math.Max(2, name.Length - 1) : name.Length - 2;
        return Word().Matches(text).Any(match => match.Length <= name.Length + 3 && SharedStart(match.ValueSpan, name) >= needed);
    }

    private static int SharedStart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var shared = 0;
        while (shared < Math.Min(left.Length, right.Length) && char.ToLowerInvariant(left[shared]) == char.ToLowerInvariant(right[shared])) shared++;
        return shared;
    }

    [GeneratedRegex(@"(?<=[\p{Ll}\d,;:)»""”'’–—-][ \u00A0]|[«“""(])\p{Lu}[\p{L}'’\-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\p{L}[\p{L}'’\-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
