namespace AgentAssist.Engine.Text;

/// <summary>Tells whether a negation stands before a place in its clause.</summary>
internal static class Negation
{
    // A clause of more words has lost its punctuation: what stands so far before is no longer meant.
    private const int LongestClause = 30;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "without", "nor", "neither", "none", "nobody", "cannot", "hardly",
        "не", "нет", "ни", "нельзя", "без", "никогда", "никто", "отнюдь",
        "ні", "ані", "немає", "нема", "ніколи", "ніхто", "неможна",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "что", "чтобы", "будто", "якобы", "що", "щоб", "наче", "неначе", "буцім", "буцімто", "that", "if", "ли", "чи",
    };

    /// <summary>
    /// Looks back from a word to the start of its clause. A comma before «that» (что, що) does not end the clause:
    /// «we do not think that you…».
    /// </summary>
    public static bool Precedes(TextAnalysis analysis, int token) => Before(analysis, token) >= 0;

    /// <summary>Index of the negation that stands before a word in its clause; -1 for none.</summary>
    public static int Before(TextAnalysis analysis, int token)
    {
        var sentence = analysis.Tokens[token].Sentence;
        for (var i = token; i > Math.Max(0, token - LongestClause); i--)
        {
            ref readonly var current = ref analysis.Tokens[i];
            if ((current.Gap & Gap.Clause) != 0 && !Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(analysis.LettersOf(current))) return -1;
            if (analysis.Tokens[i - 1].Sentence != sentence) return -1;
            if (IsNegation(analysis.LettersOf(analysis.Tokens[i - 1]))) return i - 1;
        }

        return -1;
    }

    private static bool IsNegation(ReadOnlySpan<char> letters) =>
        letters.EndsWith("n't", StringComparison.Ordinal) || Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);
}
