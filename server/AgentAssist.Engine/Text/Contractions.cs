using System.Collections.Frozen;

namespace AgentAssist.Engine.Text;

/// <summary>
/// English contractions. What is short for a verb (<c>'re</c>, <c>'ll</c>) is read as a word of its own; where a word means
/// something else without the rest of it (<c>can't</c>, <c>youre</c>) the two stay together and stand for a pair of words.
/// </summary>
internal static class Contractions
{
    private static readonly (string Ending, string[] Words)[] Endings =
    [
        ("'m", ["am"]), ("'re", ["are"]), ("'ve", ["have"]), ("'ll", ["will", "shall"]), ("'s", ["is", "has"]), ("'d", ["would", "had"]),
    ];

    // After any other word 's tells whose it is, and 'd is an ending.
    private static readonly FrozenSet<string> Heads = Set(
        "i you he she it we they this that these those there here what who where when why how everyone everybody everything someone "
        + "somebody something anyone anybody anything nobody nothing");

    private static readonly FrozenDictionary<(string First, string Second), string[]> Pairs = ReadPairs(
        "can not: can't cannot cant; will not: won't wont; shall not: shan't; do not: don't dont; does not: doesn't doesnt; did not: didn't didnt; "
        + "is not: isn't isnt ain't aint; are not: aren't arent ain't aint; am not: ain't aint; was not: wasn't wasnt; were not: weren't werent; "
        + "have not: haven't havent; has not: hasn't hasnt; had not: hadn't hadnt; would not: wouldn't wouldnt; could not: couldn't couldnt; "
        + "should not: shouldn't shouldnt; must not: mustn't mustnt; might not: mightn't; need not: needn't neednt; ought not: oughtn't; "
        + "i am: im; i have: ive; you are: youre; you have: youve; you will: youll; they are: theyre; they have: theyve; they will: theyll; "
        + "we have: weve; he is: hes; she is: shes; that is: thats; what is: whats; there is: theres; it will: itll");

    private static readonly FrozenSet<string> Paired = Pairs.Keys.SelectMany(pair => new[] { pair.First, pair.Second }).ToFrozenSet();
    private static readonly FrozenDictionary<string, (string First, string Second)[]> Written =
        Pairs.SelectMany(pair => pair.Value.Select(written => (written, pair.Key))).GroupBy(entry => entry.written, entry => entry.Key)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>What stands for any pair whose second word is «not».</summary>
    public static IEnumerable<string> Negated { get; } = [.. Pairs.Where(pair => pair.Key.Second == "not").SelectMany(pair => pair.Value).Distinct()];

    /// <summary>Index of the ending that is a word of its own in a folded word; -1 for none.</summary>
    public static int EndingOf(ReadOnlySpan<char> folded)
    {
        var at = folded.LastIndexOf('\'');
        if (at <= 0) return -1;
        var head = folded[..at];
        return folded[at..] switch
        {
            "'re" or "'ve" or "'ll" => at,
            "'m" => head is "i" ? at : -1,
            "'d" or "'s" => Heads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(head) || IsLetUs(folded) ? at : -1,
            _ => -1,
        };
    }

    /// <summary>«let's» alone is short for a pronoun.</summary>
    public static bool IsLetUs(ReadOnlySpan<char> folded) => folded is "let's";

    /// <summary>The endings a word is shortened to.</summary>
    public static IEnumerable<string> EndingsFor(string word) =>
        from ending in Endings
        where ending.Words.Contains(word)
        select ending.Ending;

    /// <summary>Whether a word can be written together with another.</summary>
    public static bool IsPaired(string word) => Paired.Contains(word);

    /// <summary>What stands for two words.</summary>
    public static IReadOnlyList<string> Of(string first, string second) => Pairs.GetValueOrDefault((first, second), []);

    /// <summary>The pairs of words a folded word stands for; empty when it is no contraction.</summary>
    public static IEnumerable<(string First, string Second)> Expand(string folded)
    {
        if (Written.TryGetValue(folded, out var pairs)) return pairs;
        var at = EndingOf(folded);
        if (at < 0) return [];
        return IsLetUs(folded)
            ? [("let", "us")]
            : Endings.Single(ending => folded.EndsWith(ending.Ending, StringComparison.Ordinal)).Words.Select(word => (folded[..at], word));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();

    private static FrozenDictionary<(string, string), string[]> ReadPairs(string text) =>
        text.Split("; ").Select(entry => entry.Split(": ")).ToFrozenDictionary(
            entry => (entry[0].Split(' ')[0], entry[0].Split(' ')[1]), entry => entry[1].Split(' '));
}
