namespace AgentAssist.Engine.Text.Folding;

/// <summary>Characters that can be taken for a Latin or a Cyrillic letter (Unicode UTS #39).</summary>
internal static class Confusables
{
    // Unicode's data compares shapes of the same case; in a word of mixed case, or in italics, these are taken for each other too.
    private const string Pairs = "tт mм kк hн bв nп uи gд wш";

    private static readonly char[] ToLatin = new char[65536];
    private static readonly char[] ToCyrillic = new char[65536];
    private static readonly Dictionary<int, (char Latin, char Cyrillic)> Beyond = [];

    static Confusables()
    {
        foreach (var (codePoint, value) in UnicodeData.Read("confusables.txt"))
        {
            if (codePoint > 0xFFFF) Beyond[codePoint] = (value[0] == '-' ? '\0' : value[0], value[2] == '-' ? '\0' : value[2]);
            else Add(codePoint, value);
        }

        foreach (var pair in Pairs.Split(' '))
        {
            Add(ToCyrillic, pair[0], pair[1]);
            Add(ToLatin, pair[1], pair[0]);
        }
    }

    /// <summary>The code points beyond the basic plane that can be taken for a letter.</summary>
    public static IEnumerable<int> CodePointsBeyond => Beyond.Keys;

    /// <summary>The Latin or the Cyrillic letter, in lower case, a code point beyond the basic plane can be taken for; NUL for none.</summary>
    public static char LetterBeyond(int codePoint, bool cyrillic) =>
        Beyond.TryGetValue(codePoint, out var letters) ? (cyrillic ? letters.Cyrillic : letters.Latin) : '\0';

    /// <summary>The Latin letter, in lower case, the character can be taken for; NUL for none.</summary>
    public static char Latin(char c) => char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : ToLatin[c];

    /// <summary>The Cyrillic letter, in lower case, the character can be taken for; NUL for none.</summary>
    public static char Cyrillic(char c) => ToCyrillic[c];

    private static void Add(int codePoint, string value)
    {
        if (value[0] != '-') ToLatin[codePoint] = value[0];
        if (value[2] != '-') ToCyrillic[codePoint] = value[2];
    }

    private static void Add(char[] to, char from, char letter)
    {
        to[from] = letter;
        to[char.ToUpperInvariant(from)] = letter;
    }
}
