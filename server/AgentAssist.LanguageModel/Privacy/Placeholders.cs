using System.Text;
using System.Text.RegularExpressions;
using AgentAssist.Engine.Checks.PersonalData;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.LanguageModel.Privacy;

/// <summary>
/// Takes personal data out of the texts of one request and puts them back: each value has one stand-in such as <c>[EMAIL_1]</c> wherever it stands.
/// What looks like a stand-in already is taken out too, so that nobody can write one of ours.
/// </summary>
internal sealed partial class Placeholders(string? customerName)
{
    private readonly string[] _names = [.. NameParts().Matches(customerName ?? "").Select(match => match.Value)];
    private readonly Dictionary<string, string> _standInOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _valueOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>How many values were taken out.</summary>
    public int Count => _valueOf.Count;

    /// <summary>The text with stand-ins.</summary>
    public string Hide(string text)
    {
        var hidden = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (kind, range) in PlacesIn(text))
        {
            hidden.Append(text, position, range.Start - position).Append(StandInFor(kind, text[range.Start..range.End]));
            position = range.End;
        }

        return hidden.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>The text with the values put back; a stand-in nobody made stays.</summary>
    public string Restore(string text) => StandIn().Replace(text, match => _valueOf.GetValueOrDefault(match.Value, match.Value));

    /// <summary>The stand-ins in a text, each once.</summary>
    public static IReadOnlySet<string> In(string text) => StandIn().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    private string StandInFor(string kind, string value)
    {
        if (_standInOf.TryGetValue(value, out var known)) return known;
        var number = _numbers[kind] = _numbers.GetValueOrDefault(kind) + 1;
        var standIn = $"[{kind}_{number}]";
        _standInOf[value] = standIn;
        _valueOf[standIn] = value;
        return standIn;
    }

    private List<(string Kind, TextRange Range)> PlacesIn(string text)
    {
        var found = StandIn().Matches(text).Select(match => ("TEXT", RangeOf(match)))
            .Concat(PersonalDataPlaces.Find(text).Select(place => (NameOf(place.Kind), place.Range)))
            .Concat(Addresses().Matches(text).Select(match => ("EMAIL", RangeOf(match))))
            .Concat(LongNumbers().Matches(text).Select(match => ("NUMBER", RangeOf(match))))
            .Concat(NameParts().Matches(text).Where(match => IsName(match.Value)).Select(match => ("NAME", RangeOf(match))));
        var kept = new List<(string Kind, TextRange Range)>();
        foreach (var place in found)
            if (!kept.Exists(other => other.Range.Overlaps(place.Item2))) kept.Add(place);
        kept.Sort((left, right) => left.Range.Start.CompareTo(right.Range.Start));
        return kept;
    }

    /// <summary>Whether a word is a part of the customer's name, in whatever case: Анна, Анне.</summary>
    private bool IsName(string word)
    {
        if (!char.IsUpper(word[0])) return false;
        foreach (var name in _names)
        {
            var (shared, needed) = (0, name.Length <= 3 ? name.Length : Math.Max(3, name.Length - 2));
            while (shared < Math.Min(name.Length, word.Length) && char.ToLowerInvariant(name[shared]) == char.ToLowerInvariant(word[shared])) shared++;
            if (shared >= needed && word.Length <= name.Length + 3) return true;
        }

        return false;
    }

    private static TextRange RangeOf(Match match) => new(match.Index, match.Index + match.Length);

    private static string NameOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.CardNumber => "CARD",
        PersonalDataKind.Iban => "ACCOUNT",
        PersonalDataKind.PhoneNumber => "PHONE",
        PersonalDataKind.EmailAddress => "EMAIL",
        _ => "DOCUMENT",
    };

    [GeneratedRegex(@"\[[A-Z]+_[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex StandIn();

    [GeneratedRegex(@"[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}.\-]+\p{L}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\+?[0-9](?:[ \u00A0\-.()]{0,3}[0-9]){6,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LongNumbers();

    [GeneratedRegex(@"\p{L}[\p{L}'’\-]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameParts();
}
