using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text.Disguises;

/// <summary>What letters a character can stand for when a word is written so that filters miss it.</summary>
internal static class Substitutes
{
    /// <summary>Stands for one hidden letter.</summary>
    public const char Mask = '\u0001';

    private static readonly string?[] Latin = Build(
        "0o 1il 2z 3e 4a 5s 6gb 7t 8b 9g @a $s !i |li +t €e £l (c &e Iil lli ×x\u0001", Confusables.Latin, 'a', 'z');

    private static readonly string?[] Cyrillic = Build(
        "0о 1иіл 3зе 4ч 5с 6б 7т 8в 9я @а $с !і |і €е (с bвь ѝий Ѝий ѐе Ѐе iіи ×х\u0001", Confusables.Cyrillic, '\u0400', '\u052F');

    /// <summary>The letters, of the Latin or the Cyrillic script, a character of the text can stand for; null when none.</summary>
    public static string? Of(char c, bool cyrillic) => (cyrillic ? Cyrillic : Latin)[c];

    private static string?[] Build(string symbols, Func<char, char> lookAlike, char first, char last)
    {
        var letters = new string?[65536];
        foreach (var mask in "*#%•█▒░■●") letters[mask] = Mask.ToString();
        foreach (var symbol in symbols.Split(' ')) letters[symbol[0]] = symbol[1..];
        for (var c = '\0'; c < char.MaxValue; c++) letters[c] ??= OptionsOf(c, letters, lookAlike, first, last);
        return letters;
    }

    /// <summary>
    /// A letter of the script is itself, a digit what its value looks like; both, where neither Russian, Ukrainian nor English writes them so, and any other
    /// character are what they are taken for as well.
    /// </summary>
    private static string? OptionsOf(char c, string?[] known, Func<char, char> lookAlike, char first, char last)
    {
        var entry = FoldTable.Table[c];
        var (kind, folded) = (FoldTable.Class(entry), FoldTable.Folded(entry));
        var isLetter = kind == CharClass.Letter && folded >= first && folded <= last;
        if (isLetter && (FoldTable.Flags(entry) & CharFlags.OtherScript) == 0) return folded.ToString();
        var taken = lookAlike(c) is not '\0' and var other ? known[other] ?? other.ToString() : folded == c ? null : known[folded];
        var options = (isLetter ? folded.ToString() : kind == CharClass.Digit ? known[folded] : "") + taken;
        return options.Length == 0 ? null : options;
    }
}
