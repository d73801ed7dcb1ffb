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
