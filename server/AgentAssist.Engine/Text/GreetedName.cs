using System.Text;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Text;

/// <summary>Finds the name a draft greets and compares it with the customer's.</summary>
internal static class GreetedName
{
    private const int SharedLetters = 2;
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщыэюяіїєґ";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch",
        "sh", "sch", "i", "e", "iu", "ia", "i", "i", "e", "g",
    ];

    // Capitalised words of a greeting that are no names.
    private static readonly HashSet<string> Others = new(
        ("hello hi hey dear good morning afternoon evening greetings mr mrs ms miss dr sir madam customer client team all there everyone "
        + "здравствуйте здравствуй привет приветствую добрый доброе доброго день дня вечер утро времени суток уважаемый уважаемая уважаемые дорогой "
        + "дорогая господин госпожа клиент покупатель коллеги друзья вітаю привіт добрий вечора ранку шановний шановна шановні дорога пан пані пане "
        + "клієнт клієнте покупець друзі колеги вам вас").Split(' '), StringComparer.Ordinal);

    /// <summary>The greeted name when it is not the customer's, in any script, case or usual short form; null otherwise.</summary>
    public static TextRange? FindOther(TextAnalysis analysis, string customerName)
    {
        TextRange? other = null;
        foreach (var greeting in analysis.ScopesOf(TextScopes.Greeting))
            for (var i = analysis.TokenAt(greeting.Start); i < analysis.TokenCount && analysis.Tokens[i].Start < greeting.End; i++)
            {
                ref readonly var token = ref analysis.Tokens[i];
                if (!IsName(analysis, token)) continue;
                if (IsSame(analysis.LettersOf(token).ToString(), customerName)) return null;
                other ??= new TextRange(token.Start, token.End);
            }

        return other;
    }

    /// <summary>Whether a word may be a name: capitalised, and no word of a greeting.</summary>
    public static bool IsName(TextAnalysis analysis, in Token token) =>
        token.FoldedLength > 2 && char.IsUpper(analysis.Text[token.Start]) && (token.Flags & CharFlags.Digit) == 0
        && !Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(analysis.LettersOf(token));

    private static bool IsSame(string greeted, string customerName)
    {
        var plain = Transliterate(greeted);
        return PersonNames.PartsOf(customerName).Select(Transliterate)
            .Any(part => plain.AsSpan().CommonPrefixLength(part) >= Math.Min(SharedLetters, Math.Min(plain.Length, part.Length)));
    }

    private static string Transliterate(string folded)
    {
        var plain = new StringBuilder(folded.Length + 4);
        foreach (var letter in folded)
        {
            if (Cyrillic.IndexOf(letter) is >= 0 and var i) plain.Append(Latin[i]);
            else if (char.IsAsciiLetter(letter)) plain.Append(letter is 'y' or 'j' ? 'i' : letter);
        }

        return plain.Replace("iia", "ia").Replace("x", "ks").ToString();
    }
}
