using System.Text;
using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Tests.Text.Disguises;

/// <summary>Ways of writing a word so that a filter misses it and a reader does not, each family with its choices.</summary>
internal static class Evasions
{
    private const string Digits = "o0 i1 l1 z2 e3 a4 s5 t7 b8 о0 з3 ч4 б6 в8";
    private static readonly string[] s_invisible = ["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u034F", "\u180E"];
    private static readonly string[] s_marks = ["\u0301", "\u0300", "\u0302", "\u0308\u0301", "\u0332", "\u0336", "\u0338", "\u20DD"];
    private static readonly string[] s_separators = [" ", ".", "-", "_", "·", "/", " . ", "~", "  ", "*"];
    private static readonly int[] s_mathematical =
        [0x1D41A, 0x1D44E, 0x1D482, 0x1D4D0 + 26, 0x1D51E, 0x1D552, 0x1D586, 0x1D5BA, 0x1D5EE, 0x1D622, 0x1D656, 0x1D68A];

    private static readonly ILookup<char, string> s_lookAlikes = ReadLookAlikes();

    public static IReadOnlyDictionary<string, Func<string, IEnumerable<string>>> Families { get; } =
        new Dictionary<string, Func<string, IEnumerable<string>>>(StringComparer.Ordinal)
        {
            ["look-alikes, one letter"] = word => Each(word, (letter, _) => s_lookAlikes[letter]),
            ["look-alikes, every letter"] = LookAlikesThroughout,
            ["invisible characters"] = word => Between(word, s_invisible).Concat(s_invisible.Select(mark => string.Join(mark, word.ToCharArray()))),
            ["combining marks"] = word => Between(word, s_marks),
            ["full width"] = word => [string.Concat(word.Select(FullWidth))],
            ["mathematical letters"] = word => s_mathematical.Where(_ => char.IsAsciiLetter(word[0])).Select(style => Mathematical(word, style)),
            ["circled letters"] = word => char.IsAsciiLetter(word[0]) ? [string.Concat(word.Select(letter => (char)(0x24D0 + letter - 'a')))] : [],
            ["digits"] = word => Each(word, (letter, _) => DigitsFor(letter)),
            ["separated"] = word => s_separators.Select(separator => string.Join(separator, word.ToCharArray())),
            ["separated, a longer first piece"] = word => s_separators.Take(6).Select(separator => word[..2] + separator + string.Join(separator, word[2..].ToCharArray())),
            ["separated, a look-alike first piece"] = word => s_lookAlikes[word[0]].Select(letter => letter + word[1] + " " + string.Join(' ', word[2..].ToCharArray())),
            ["stretched"] = word => Each(word, (letter, _) => [new string(letter, 3), new string(letter, 7)]),
            ["masked"] = word => Each(word, (_, i) => i > 0 && i < word.Length - 1 ? ["*", "#", "•"] : []),
            ["capitals"] = word => [word.ToUpperInvariant(), string.Concat(word.Select((letter, i) => i % 2 == 0 ? letter : char.ToUpperInvariant(letter)))],
        };

    private static IEnumerable<string> Each(string word, Func<char, int, IEnumerable<string>> others) =>
        word.SelectMany((letter, i) => others(letter, i).Select(other => word[..i] + other + word[(i + 1)..]));

    private static IEnumerable<string> Between(string word, string[] marks) =>
        marks.SelectMany(mark => Enumerable.Range(1, word.Length - 1).Select(i => word[..i] + mark + word[i..]));

    /// <summary>All letters replaced that can be, by the first, the second, … look-alike of each.</summary>
    private static IEnumerable<string> LookAlikesThroughout(string word) =>
        Enumerable.Range(0, 8).Select(n => string.Concat(word.Select(letter =>
            s_lookAlikes[letter].ToArray() is { Length: > 0 } others ? others[n * 7 % others.Length] : letter.ToString())));

    private static IEnumerable<string> DigitsFor(char letter) =>
        Digits.Split(' ').Where(pair => pair[0] == letter).Select(pair => pair[1].ToString());

    private static char FullWidth(char letter) => char.IsAsciiLetter(letter) ? (char)(letter - 'a' + '\uFF41') : letter;

    private static string Mathematical(string word, int style)
    {
        var written = new StringBuilder();
        foreach (var letter in word)
        {
            // The plane has holes where the letter exists elsewhere (ℎ).
            var rune = new Rune(style + letter - 'a');
            written.Append(Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherNotAssigned ? letter.ToString() : rune.ToString());
        }

        return written.ToString();
    }

    /// <summary>From Unicode's own table: what a small letter can be taken for, in words of Latin or of Cyrillic letters.</summary>
    private static ILookup<char, string> ReadLookAlikes() =>
        (from entry in UnicodeData.Read("confusables.txt")
         let character = char.ConvertFromUtf32(entry.CodePoint)
         where Rune.IsLetter(new Rune(entry.CodePoint))
         from letter in new[] { entry.Value[0], entry.Value[2] }
         where letter != '-' && character != letter.ToString()
         select (letter, character)).ToLookup(pair => pair.letter, pair => pair.character);
}
