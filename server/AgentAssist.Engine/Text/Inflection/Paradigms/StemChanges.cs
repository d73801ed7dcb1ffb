using System.Buffers;

namespace AgentAssist.Engine.Text.Inflection.Paradigms;

/// <summary>The alternations of a language, forwards (lemma to form) and backwards.</summary>
/// <param name="hisses">Pairs such as <c>ст щ</c>: a stem's end and what it becomes.</param>
/// <param name="whistles">Pairs such as <c>к ц</c>.</param>
internal sealed class StemChanges((string From, string To)[] hisses, (string From, string To)[] whistles)
{
    private const string Consonants = "бвгґджзйклмнпрстфхцчшщ";
    private static readonly SearchValues<char> s_vowels = SearchValues.Create("аеєёиіїоуыэюя");
    private readonly (string From, string To)[] _unhisses = Reversed(hisses);
    private readonly (string From, string To)[] _unwhistles = Reversed(whistles);

    /// <summary>The stems the changes make one after another; none when one of them does not apply.</summary>
    public IEnumerable<string> Apply(StemChange[] steps, string stem)
    {
        IEnumerable<string> stems = [stem];
        foreach (var step in steps)
            stems = stems.SelectMany(changed => Apply(step, changed));
        return stems;
    }

    /// <summary>The stems from which the changes may have made this one.</summary>
    public IEnumerable<string> Undo(StemChange[] steps, string stem)
    {
        IEnumerable<string> stems = [stem];
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var step = steps[i];
            stems = stems.SelectMany(changed => Undo(step, changed));
        }

        return stems;
    }

    private IEnumerable<string> Apply(StemChange change, string stem) => change switch
    {
        StemChange.Hiss => Replace(stem, hisses),
        StemChange.Whistle => Replace(stem, whistles),
        StemChange.InsertVowel => stem.AsSpan().ContainsAny(s_vowels) ? InsertVowel(stem) : [],
        StemChange.DropVowel => DropVowel(stem),
        StemChange.OpenSyllable => SwapVowel(stem, "і", "ое"),
        StemChange.CloseSyllable => SwapVowel(stem, "ое", "і"),
        StemChange.Double => IsConsonant(stem[^1]) ? [stem + stem[^1]] : [],
        _ => [],
    };

    private IEnumerable<string> Undo(StemChange change, string stem) => change switch
    {
        StemChange.Hiss => Replace(stem, _unhisses),
        StemChange.Whistle => Replace(stem, _unwhistles),
        StemChange.InsertVowel => DropVowel(stem),
        StemChange.DropVowel => InsertVowel(stem),
        StemChange.OpenSyllable => SwapVowel(stem, "ое", "і"),
        StemChange.CloseSyllable => SwapVowel(stem, "і", "ое"),
        StemChange.Double => stem.Length > 1 && stem[^1] == stem[^2] ? [stem[..^1]] : [],
        _ => [],
    };

    private static (string From, string To)[] Reversed((string From, string To)[] pairs) =>
        Array.ConvertAll(pairs, pair => (pair.To, pair.From));

    private static IEnumerable<string> Replace(string stem, (string From, string To)[] pairs) =>
        from pair in pairs
        where stem.EndsWith(pair.From, StringComparison.Ordinal)
        select stem[..^pair.From.Length] + pair.To;

    private static IEnumerable<string> InsertVowel(string stem)
    {
        if (stem.Length < 2 || !IsConsonant(stem[^1]))
            yield break;

        if (IsConsonant(stem[^2]) || stem[^2] == 'ь')
        {
            yield return stem[..^1] + 'о' + stem[^1];
            yield return stem[..^1] + 'е' + stem[^1];
        }

        if (stem[^2] is 'ь' or 'й')
            yield return stem[..^2] + 'е' + stem[^1];
        if (stem[^2] == 'й')
            yield return stem[..^2] + 'є' + stem[^1];
    }

    private static IEnumerable<string> DropVowel(string stem)
    {
        if (stem.Length < 3 || !IsConsonant(stem[^1]) || stem[^2] is not ('о' or 'е' or 'ё' or 'є'))
            yield break;

        // сон, сну: the few words that lose their only vowel are irregular; код has no «кду».
        if (!stem.AsSpan(0, stem.Length - 2).ContainsAny(s_vowels))
            yield break;

        if (IsConsonant(stem[^3]) || stem[^3] == 'ь')
            yield return stem[..^2] + stem[^1];
        if (stem[^2] != 'о' && (!IsConsonant(stem[^3]) || "кцгбм".Contains(stem[^1])))
            yield return stem[..^2] + (IsConsonant(stem[^3]) ? 'ь' : 'й') + stem[^1];
    }

    private static IEnumerable<string> SwapVowel(string stem, string from, string to)
    {
        var last = stem.Length - 1;
        while (last >= 0 && (IsConsonant(stem[last]) || stem[last] is 'ь' or '\''))
            last--;
        if (last < 0 || last < stem.Length - 4 || !from.Contains(stem[last]))
            yield break;

        foreach (var vowel in to)
            yield return string.Concat(stem.AsSpan(0, last), [vowel], stem.AsSpan(last + 1));
    }

    private static bool IsConsonant(char letter) => Consonants.Contains(letter);
}
