namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>Groups of digits with little between them, such as <c>+380 (44) 123-45-67</c>.</summary>
/// <param name="Range">From the first sign to the last digit.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Digits">All digits, without what separates them.</param>
internal sealed record DigitRun(TextRange Range, IReadOnlyList<TextRange> Groups, string Digits)
{
    /// <summary>Whether the groups have these lengths.</summary>
    public bool HasGroups(params ReadOnlySpan<int> lengths)
    {
        if (Groups.Count != lengths.Length) return false;
        for (var i = 0; i < lengths.Length; i++)
            if (Groups[i].Length != lengths[i]) return false;
        return true;
    }

    /// <summary>Whether it begins with a day, month and year in figures, in any order; the hour may follow.</summary>
    public bool BeginsWithDate()
    {
        if (Groups.Count < 3 || Groups.Skip(3).Any(group => group.Length > 2)) return false;
        var (first, second, third) = (Number(0), Number(1), Number(2));
        return (IsYear(0, first) && IsDayAndMonth(second, third)) || (IsYear(2, third) && IsDayAndMonth(first, second));
    }

    private bool IsYear(int group, int value) => Groups[group].Length == 4 && value is >= 1900 and < 2100;

    private static bool IsDayAndMonth(int one, int other) => one is > 0 and <= 31 && other is > 0 and <= 31 && Math.Min(one, other) <= 12;

    /// <summary>The value of a group; -1 for one too long to be part of a date.</summary>
    private int Number(int group) =>
        Groups[group].Length <= 4 ? int.Parse(Part(group, group).Digits, System.Globalization.CultureInfo.InvariantCulture) : -1;

    /// <summary>The digits of some neighbouring groups, and where they stand.</summary>
    /// <param name="first">First group.</param>
    /// <param name="last">Last group, inclusive.</param>
    public (string Digits, TextRange Range) Part(int first, int last)
    {
        var before = Groups.Take(first).Sum(group => group.Length);
        var length = Groups.Skip(first).Take(last - first + 1).Sum(group => group.Length);
        return (Digits.Substring(before, length), new TextRange(Groups[first].Start, Groups[last].End));
    }
}
