namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>
/// Numbers of payment cards: a length that its network uses, and Luhn's check digit (ISO/IEC 7812-1). Networks issue ranges we do not list; beside a
/// word that names a card the check digit alone is enough.
/// </summary>
internal static class CardNumbers
{
    private const int Shortest = 12;
    private const int Longest = 19;

    private static readonly string[] s_words =
    [
        "card ", "cards ", "card:", "card,", "credit ", "debit ", "cc ", "visa", "mastercard", "maestro", "amex",
        "карта ", "карты ", "карте ", "карту ", "картой ", "карточк", "картк", "картц", "карті ", "картою ",
    ];

    private static readonly (int From, int To, int[] Lengths)[] s_networks =
    [
        (4000, 4999, [13, 16, 19]),   // Visa
        (5100, 5599, [16]),           // Mastercard
        (2221, 2720, [16]),           // Mastercard
        (2200, 2204, [16, 17, 18, 19]), // Mir
        (3400, 3499, [15]),           // American Express
        (3700, 3799, [15]),           // American Express
        (3000, 3059, [14, 16]),       // Diners Club
        (3600, 3699, [14, 16]),       // Diners Club
        (3800, 3999, [14, 16]),       // Diners Club
        (3528, 3589, [16, 17, 18, 19]), // JCB
        (6011, 6011, [16, 19]),       // Discover
        (6440, 6599, [16, 19]),       // Discover
        (6200, 6299, [16, 17, 18, 19]), // UnionPay
        (5000, 5099, [13, 14, 15, 16, 17, 18, 19]), // Maestro
        (5600, 5899, [13, 14, 15, 16, 17, 18, 19]), // Maestro
        (6300, 6399, [13, 14, 15, 16, 17, 18, 19]), // Maestro
        (6700, 6799, [13, 14, 15, 16, 17, 18, 19]), // Maestro
        (1800, 1800, [15]),           // JCB, older
        (2131, 2131, [15]),           // JCB, older
        (9860, 9860, [16]),           // Humo
        (8600, 8600, [16]),           // Uzcard
        (9804, 9804, [16]),           // Prostir
        (9792, 9792, [16]),           // Troy
        (9112, 9112, [16]),           // Belkart
    ];

    public static IEnumerable<TextRange> Find(string text, TextRange unit) =>
        DigitRuns.In(text, unit).Where(run => char.IsAsciiDigit(text[run.Range.Start])).Select(run => CardIn(text, run)).OfType<TextRange>();

    /// <summary>The card's number in a run that may go on with its expiry and code; null when there is none.</summary>
    private static TextRange? CardIn(string text, DigitRun run)
    {
        for (var first = 0; first < run.Groups.Count; first++)
        {
            var length = 0;
            for (var last = first; last < run.Groups.Count && length <= Longest; last++)
            {
                length += run.Groups[last].Length;
                if (length is < Shortest or > Longest) continue;
                var (digits, range) = run.Part(first, last);
                if (HasLuhnDigit(digits) && (IsOfNetwork(digits) || Nearby.Names(text, range, s_words))) return range;
            }
        }
        return null;
    }

    private static bool IsOfNetwork(string digits)
    {
        var start = int.Parse(digits.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        return s_networks.Any(network => start >= network.From && start <= network.To && network.Lengths.Contains(digits.Length));
    }

    private static bool HasLuhnDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }
        return sum % 10 == 0;
    }
}
