namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>International bank account numbers (ISO 13616): the length of the country and a remainder of 1 modulo 97.</summary>
internal static class Ibans
{
    /// <summary>The registry's countries, each with the length of its numbers.</summary>
    private const string Lengths =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 "
        + "GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 "
        + "OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

    private static readonly Dictionary<string, int> s_lengths = Lengths.Split(' ').ToDictionary(
        entry => entry[..2], entry => int.Parse(entry.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_lengthOf = s_lengths.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<TextRange> Find(string text, TextRange unit)
    {
        for (var at = unit.Start; at + 4 < unit.End;)
        {
            // A country's two letters stand before the first digit.
            var digit = text.AsSpan(at + 2, unit.End - at - 2).IndexOfAnyInRange('0', '9');
            if (digit < 0) yield break;
            at += digit;
            if (EndOfIban(text, at, unit.End) is { } end)
            {
                yield return new TextRange(at, end);
                at = end;
            }
            else at++;
        }
    }

    private static int? EndOfIban(string text, int start, int limit)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return null;
        if (!s_lengthOf.TryGetValue(text.AsSpan(start, 2), out var length)) return null;
        Span<char> number = stackalloc char[length];
        var (read, at) = (0, start);
        for (; at < limit && read < length; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at])) number[read++] = text[at];
            else if (text[at] is not (' ' or '\u00a0' or '-')) return null;
        }
        var isWhole = read == length && (at == text.Length || !char.IsLetterOrDigit(text[at]));
        return isWhole && Remainder(number) == 1 ? at : null;
    }

    private static int Remainder(ReadOnlySpan<char> number)
    {
        var remainder = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var sign = number[(i + 4) % number.Length];
            remainder = char.IsAsciiDigit(sign)
                ? ((remainder * 10) + sign - '0') % 97
                : ((remainder * 100) + char.ToUpperInvariant(sign) - 'A' + 10) % 97;
        }
        return remainder;
    }
}
