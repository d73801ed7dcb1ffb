using System.Globalization;
using System.Text;

namespace AgentAssist.Engine.Text.Folding;

/// <summary>
/// Per UTF-16 code unit: its folded letter (lower case, ё as е, ґ as г, no accents, plain width), its
/// <see cref="CharClass"/> and its <see cref="CharFlags"/>, in one 32-bit entry.
/// </summary>
internal static class FoldTable
{
    private static readonly uint[] Entries = new uint[65536];
    private static readonly Dictionary<int, string> Expansions = [];

    static FoldTable()
    {
        FillByCategory();
        FillLetters();
        FillCompatibility();
        FillLookAlikes();
        FillSymbols();
    }

    public static ReadOnlySpan<uint> Table => Entries;

    public static char Folded(uint entry) => (char)entry;

    public static CharClass Class(uint entry) => (CharClass)((entry >> 16) & 0x1F);

    public static CharFlags Flags(uint entry) => (CharFlags)(entry >> 21);

    public static CharClass Class(char c) => Class(Entries[c]);

    /// <summary>The letters of a character that folds to several, or of one outside the basic plane; null when it has none.</summary>
    public static string? Expansion(int codePoint) => Expansions.GetValueOrDefault(codePoint);

    /// <summary>The letter that a mark makes of the letter before it: й, ї, ў are letters of their own; null when the mark only decorates.</summary>
    public static char? Compose(char folded, char mark) => (folded, mark) switch
    {
        ('и', '\u0306') => 'й',
        ('і', '\u0308') => 'ї',
        ('у', '\u0306') => 'ў',
        _ => null,
    };

    /// <summary>Folds a word the way the tokenizer folds words of a draft.</summary>
    public static string Fold(string word)
    {
        if (IsFolded(word)) return word;
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes()) Append(folded, rune);
        return folded.ToString();
    }

    private static bool IsFolded(string word)
    {
        foreach (var c in word)
            if (Class(Entries[c]) != CharClass.Letter || Folded(Entries[c]) != c) return false;
        return true;
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Expansion(rune.Value) is { } letters)
        {
            folded.Append(letters);
            return;
        }

        if (!rune.IsBmp) return;
        var entry = Entries[rune.Value];
        switch (Class(entry))
        {
            case CharClass.Mark when folded.Length > 0 && Compose(folded[^1], (char)rune.Value) is { } composed:
                folded[^1] = composed;
                break;
            case CharClass.Letter or CharClass.Digit:
                folded.Append(Folded(entry));
                break;
            case CharClass.Apostrophe:
                folded.Append('\'');
                break;
        }
    }

    private static void Set(int c, char folded, CharClass charClass, CharFlags flags = CharFlags.None) =>
        Entries[c] = folded | ((uint)charClass << 16) | ((uint)flags << 21);

    private static void FillByCategory()
    {
        for (var c = 0; c < Entries.Length; c++)
        {
            var category = char.GetUnicodeCategory((char)c);
            switch (category)
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                    Set(c, char.ToLowerInvariant((char)c), CharClass.Letter, Case((char)c) | CharFlags.OtherScript);
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    Set(c, (char)('0' + (int)char.GetNumericValue((char)c)), CharClass.Digit, CharFlags.Digit);
                    break;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark:
                    Set(c, '\0', CharClass.Mark);
                    break;
                case UnicodeCategory.Format:
                    Set(c, '\0', CharClass.Invisible);
                    break;
                case UnicodeCategory.Surrogate:
                    Set(c, '\0', CharClass.Surrogate);
                    break;
                case UnicodeCategory.SpaceSeparator:
                    Set(c, '\0', CharClass.Space);
                    break;
                case UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation:
                    Set(c, '\0', CharClass.Clause);
                    break;
                case UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation:
                    Set(c, '\0', CharClass.Quote);
                    break;
            }
        }
    }

    private static CharFlags Case(char c) =>
        char.IsUpper(c) ? CharFlags.Upper : char.IsLower(c) ? CharFlags.Lower : CharFlags.None;

    private static void FillLetters()
    {
        for (var c = 'a'; c <= 'z'; c++)
        {
            SetLatin(c, c);
            SetLatin(char.ToUpperInvariant(c), c);
        }

        for (var c = '\u0400'; c <= '\u052F'; c++)
        {
            if (Class(c) != CharClass.Letter) continue;
            var lower = char.ToLowerInvariant(c);
            var flags = Case(c) | CharFlags.Cyrillic;
            if ("іїєґ".Contains(lower)) flags |= CharFlags.UkrainianLetter;
            if ("ыэёъ".Contains(lower)) flags |= CharFlags.RussianLetter;
            if (lower is not (>= 'а' and <= 'я') && !"ёіїєґў".Contains(lower)) flags |= CharFlags.OtherScript;
            Set(c, lower switch { 'ё' or 'ѐ' => 'е', 'ґ' => 'г', 'ѝ' => 'и', _ => lower }, CharClass.Letter, flags);
        }
    }

    private static void SetLatin(char c, char folded)
    {
        var plain = Confusables.Cyrillic(c) == '\0' ? CharFlags.PlainLatin : CharFlags.None;
        Set(c, folded, CharClass.Letter, Case(c) | CharFlags.Latin | plain);
    }

    private static void FillCompatibility()
    {
        foreach (var (codePoint, letters) in UnicodeData.Read("compatibility.txt"))
        {
            if (codePoint > 0xFFFF || letters.Length > 1)
            {
                Expansions[codePoint] = letters;
                if (codePoint <= 0xFFFF) Set(codePoint, letters[0], CharClass.Expanding, ScriptOf(letters[0]));
            }
            else
            {
                var charClass = char.IsAsciiDigit(letters[0]) ? CharClass.Digit : CharClass.Letter;
                Set(codePoint, letters[0], charClass, Case((char)codePoint) | ScriptOf(letters[0]));
            }
        }
    }

    /// <summary>Letters outside the basic plane that only look like a known one are read as that one, so that they are part of a word.</summary>
    private static void FillLookAlikes()
    {
        foreach (var codePoint in Confusables.CodePointsBeyond)
        {
            var letter = Confusables.LetterBeyond(codePoint, cyrillic: false);
            if (letter == '\0') letter = Confusables.LetterBeyond(codePoint, cyrillic: true);
            Expansions.TryAdd(codePoint, letter.ToString());
        }
    }

    private static CharFlags ScriptOf(char folded) => folded switch
    {
        >= 'a' and <= 'z' => CharFlags.Latin | CharFlags.PlainLatin,
        >= '\u0400' and <= '\u052F' => CharFlags.Cyrillic,
        >= '0' and <= '9' => CharFlags.Digit,
        _ => CharFlags.OtherScript,
    };

    private static void FillSymbols()
    {
        foreach (var c in "'’‘ʼʹ´`＇ʻ") Set(c, '\'', CharClass.Apostrophe);
        foreach (var c in ".!?…。！？‼⁇⁈⁉") Set(c, '\0', CharClass.Terminator);
        foreach (var c in ",;:()[]{}—–-‐‑−/\\|") Set(c, '\0', CharClass.Clause);
        foreach (var c in "\"«»“”„‟‹›") Set(c, '\0', CharClass.Quote);
        foreach (var c in "*#@$%&+•×█▒░■●€£") Set(c, '\0', CharClass.Disguise);
        foreach (var c in "`<>") Set(c, c == '`' ? '\'' : '\0', CharClass.Special);
        for (var c = '\u0080'; c < char.MaxValue; c++)
            if (Class(c) == CharClass.Other && (Confusables.Latin(c) | Confusables.Cyrillic(c)) != 0) Set(c, '\0', CharClass.Disguise);
        foreach (var c in "\n\r\u0085\u2028\u2029\u000B\f") Set(c, '\0', CharClass.NewLine);
        Set('\t', '\0', CharClass.Space);
        foreach (var c in "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u034F\u180E\u115F\u1160\u3164") Set(c, '\0', CharClass.Invisible);
    }
}
