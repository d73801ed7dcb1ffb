using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text;

/// <summary>Tells people's names from other words: a surname may look like an insult.</summary>
internal static class PersonNames
{
    private const int ShortestShared = 3;
    private const int LongestEnding = 3;

    private static readonly HashSet<string> s_titles = new(
        ("mr mrs ms miss mx dr prof господин господина господину господином госпожа госпожу госпоже госпожой "
        + "пан пана пану паном пане пані панові панна панні").Split(' '), StringComparer.Ordinal);

    // Endings of patronymics with those of their cases.
    private static readonly string[] s_patronymics =
    [
        .. from stem in new[] { "ович", "евич", "йович", "ьич" } from ending in new[] { "", "а", "у", "ем", "е", "і", "ові", "еві" } select stem + ending,
        .. from stem in new[] { "овн", "евн", "івн", "ївн", "ичн" } from ending in new[] { "а", "ы", "е", "у", "ой", "ою", "о", "и", "і" } select stem + ending,
    ];

    /// <summary>Names by what stands beside them: after a title, with a patronymic, after another name in the greeting or under the closing.</summary>
    public static void Find(TextAnalysis analysis, List<ScopeRange> scopes)
    {
        for (var i = 0; i < analysis.TokenCount; i++)
            if (s_titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(analysis.LettersOf(analysis.Tokens[i]))) Add(i + 1, EndOfRun(analysis, i + 1));

        for (var (i, end) = (0, 0); i < analysis.TokenCount; i = Math.Max(end, i + 1))
        {
            end = EndOfRun(analysis, i);
            if (HasPatronymic(analysis, i, end)) Add(i, end);
            else if (i < end && GreetedName.IsName(analysis, analysis.Tokens[i]) && IsBetweenPeople(analysis, i)) Add(i + 1, end);
        }

        void Add(int first, int end)
        {
            if (first < end) scopes.Add(new ScopeRange(TextScopes.Name, new TextRange(analysis.Tokens[first].Start, analysis.Tokens[end - 1].End)));
        }
    }

    /// <summary>Whether all words of a range are parts of a person's name, in whatever case.</summary>
    public static bool IsPartOf(string? name, TextAnalysis analysis, TextRange range)
    {
        if (string.IsNullOrWhiteSpace(name)) return false;
        var first = analysis.TokenAt(range.Start);
        var next = first;
        for (; next < analysis.TokenCount && analysis.Tokens[next].Start < range.End; next++)
        {
            if (!IsCapitalised(analysis, next)) return false;
            var written = analysis.LettersOf(analysis.Tokens[next]).ToString();
            if (!PartsOf(name).Any(part => AreForms(written, part))) return false;
        }

        return next > first;
    }

    /// <summary>The words of a name, folded.</summary>
    public static IEnumerable<string> PartsOf(string name) => name.Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Select(FoldTable.Fold);

    /// <summary>Index after the last of the capitalised words that follow each other, by spaces alone, from one on.</summary>
    private static int EndOfRun(TextAnalysis analysis, int first)
    {
        var i = first;
        while (i < analysis.TokenCount && IsCapitalised(analysis, i) && (i == first || analysis.Tokens[i].Gap == Gap.None)) i++;
        return i;
    }

    /// <summary>Capitals throughout are a shout, not a name.</summary>
    private static bool IsCapitalised(TextAnalysis analysis, int word)
    {
        ref readonly var token = ref analysis.Tokens[word];
        return char.IsUpper(analysis.Text[token.Start]) && (token.Flags & CharFlags.Lower) != 0;
    }

    private static bool HasPatronymic(TextAnalysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var letters = analysis.LettersOf(analysis.Tokens[i]);
            foreach (var ending in s_patronymics)
                if (letters.Length > ending.Length + 1 && letters.EndsWith(ending)) return true;
        }

        return false;
    }

    private static bool IsBetweenPeople(TextAnalysis analysis, int word)
    {
        var range = new TextRange(analysis.Tokens[word].Start, analysis.Tokens[word].End);
        return analysis.LiesIn(range, TextScopes.Greeting | TextScopes.Closing | TextScopes.Signature);
    }

    private static bool AreForms(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        return shared >= ShortestShared && Math.Max(a.Length, b.Length) - shared <= LongestEnding;
    }
}
