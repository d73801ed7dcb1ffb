namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>
/// Personal numbers for taxes and social security: Russia's ИНН of a person and СНИЛС, Ukraine's РНОКПП (their check digits are right), the USA's SSN and
/// Great Britain's National Insurance number (by their shape). A number whose shape other numbers share counts only beside a word that names it.
/// </summary>
internal static class TaxIds
{
    private static readonly string[] s_words =
    [
        "ssn", "social security", "tax", "tin", "itin", "insurance", "nino", "инн", "снилс", "налог", "идентификационн", "іпн", "рнокпп", "податк", "ідентифікаційн", "код платник",
    ];

    public static IEnumerable<TextRange> Find(string text, TextRange unit) =>
        DigitRuns.In(text, unit).Where(run => IsTaxId(text, run)).Select(run => run.Range).Concat(NationalInsurance(text, unit)).OrderBy(range => range.Start);

    private static bool IsTaxId(string text, DigitRun run)
    {
        var digits = run.Digits;
        if (IsSnils(run) || IsSocialSecurity(text, run)) return true;
        if (run.Groups.Count > 1 || !Nearby.Names(text, run.Range, s_words)) return false;
        return IsRussian(digits) || IsUkrainian(digits) || (digits.Length == 11 && HasSnilsSum(digits));
    }

    private static bool IsRussian(string digits) => digits.Length == 12
        && Weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == digits[10] - '0'
        && Weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == digits[11] - '0';

    private static bool IsUkrainian(string digits) =>
        digits.Length == 10 && (((Weighted(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11 % 10) == digits[9] - '0';

    private static bool IsSnils(DigitRun run) => run.HasGroups(3, 3, 3, 2) && HasSnilsSum(run.Digits);

    private static bool HasSnilsSum(string digits) =>
        Weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100 == ((digits[9] - '0') * 10) + digits[10] - '0';

    private static bool IsSocialSecurity(string text, DigitRun run)
    {
        var hasShape = run.HasGroups(3, 2, 4) || (run.HasGroups(9) && Nearby.Names(text, run.Range, s_words));
        var digits = run.Digits;
        return hasShape && digits[0] != '9' && digits[..3] is not ("000" or "666") && digits[3..5] != "00" && digits[5..] != "0000";
    }

    private static int Weighted(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (digits[i] - '0') * weights[i];
        return sum;
    }

    private static IEnumerable<TextRange> NationalInsurance(string text, TextRange unit)
    {
        foreach (var range in LetteredNumbers.Find(text, unit, letters: 2, digits: 6))
        {
            var end = range.End;
            if (end < unit.End && text[end] == ' ') end++;
            var isWhole = end < unit.End && text[end] is >= 'A' and <= 'D' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
            if (isWhole && char.IsAsciiLetter(text[range.Start])) yield return new TextRange(range.Start, end + 1);
        }
    }
}
