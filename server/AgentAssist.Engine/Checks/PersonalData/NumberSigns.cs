namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>Tells at a glance whether a text can hold one of the numbers looked for: nearly every draft has digits, few have so many.</summary>
internal static class NumberSigns
{
    /// <summary>All the numbers but IBANs have so many digits without a letter between them.</summary>
    private const int Fewest = 6;

    /// <summary>False when there is none for certain.</summary>
    public static bool AreIn(string text, TextRange unit)
    {
        var digits = 0;
        var before = unit.Start;
        for (var at = Next(text, unit.Start, unit.End); at >= 0; at = Next(text, at + 1, unit.End))
        {
            digits = HoldsLetter(text.AsSpan(before, at - before)) ? 1 : digits + 1;
            if (digits == Fewest || MayBeginIban(text, at)) return true;
            before = at + 1;
        }

        return false;
    }

    private static int Next(string text, int from, int end)
    {
        var at = text.AsSpan(from, end - from).IndexOfAnyInRange('0', '9');
        return at < 0 ? -1 : from + at;
    }

    private static bool HoldsLetter(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
            if (char.IsLetter(c)) return true;
        return false;
    }

    private static bool MayBeginIban(string text, int digit) =>
        digit >= 2 && char.IsAsciiLetter(text[digit - 1]) && char.IsAsciiLetter(text[digit - 2]) && (digit == 2 || !char.IsLetterOrDigit(text[digit - 3]));
}
