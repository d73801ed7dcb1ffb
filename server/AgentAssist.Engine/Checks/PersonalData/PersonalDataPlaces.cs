using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>All places of a text that hold personal data, for whoever has to take them out.</summary>
public static class PersonalDataPlaces
{
    private static readonly (PersonalDataKind Kind, PersonalDataFinder Finder)[] s_finders =
        [.. Enum.GetValues<PersonalDataKind>().Select(kind => (kind, PersonalDataCheck.FinderOf(kind)))];

    /// <summary>The places by position, none overlapping another: of two kinds that claim the same characters the longer range wins.</summary>
    public static IReadOnlyList<(PersonalDataKind Kind, TextRange Range)> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = new TextRange(0, text.Length);
        var (hasNumbers, hasAddresses) = (NumberSigns.AreIn(text, whole), text.Contains('@', StringComparison.Ordinal));
        var found = s_finders
            .Where(entry => entry.Finder.IsNumber ? hasNumbers : hasAddresses)
            .SelectMany(entry => entry.Finder.Find(text, whole).Select(range => (entry.Kind, range)))
            .OrderByDescending(place => place.range.Length).ToList();
        var kept = new List<(PersonalDataKind Kind, TextRange Range)>();
        foreach (var place in found)
            if (!kept.Exists(other => other.Range.Overlaps(place.range))) kept.Add(place);
        return [.. kept.OrderBy(place => place.Range.Start)];
    }
}
