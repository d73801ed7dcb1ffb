namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>Numbers with a series of capital letters before them, such as <c>АВ 123456</c>.</summary>
internal static class LetteredNumbers
{
    public static IEnumerable<TextRange> Find(string text, TextRange unit, int letters, int digits)
    {
        for (var digit = NextDigit(text, unit.Start, unit.End); digit >= 0; digit = NextDigit(text, digit + 1, unit.End))
        {
            var at = digit;
            while (at > unit.Start && IsBetween(text[at - 1])) at--;
            at -= letters;
            if (at < unit.Start || !char.IsUpper(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1]))) continue;
            if (Read(text, at, unit.End, letters, digits) is { } end) yield return new TextRange(at, end);
        }
    }

    private static int NextDigit(string text, int from, int end)
    {
        var at = text.AsSpan(from, end - from).IndexOfAnyInRange('0', '9');
        return at < 0 ? -1 : from + at;
    }

    private static bool IsBetween(char c) => c is ' ' or '\u00a0' or '-' or '№';

    private static int? Read(string text, int at, int limit, int letters, int digits)
    {
        for (var i = 0; i < letters; i++)
            if (!char.IsUpper(text[at++])) return null;
        while (digits > 0 && at < limit)
        {
            if (char.IsAsciiDigit(text[at])) digits--;
            else if (!IsBetween(text[at])) return null;
            at++;
        }
        return digits == 0 && (at == limit || !char.IsAsciiDigit(text[at])) ? at : null;
    }
}
