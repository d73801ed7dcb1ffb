using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text.Matching;

/// <summary>Splits what is written in a phrase into words where the tokenizer would split a draft.</summary>
internal static class PhraseWords
{
    public static IReadOnlyList<string> Split(string written)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= written.Length; i++)
        {
            if (i < written.Length && IsInside(written, i, start >= 0))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                Add(words, written[start..i].Normalize());
                start = -1;
            }
        }

        return words;
    }

    private static void Add(List<string> words, string word)
    {
        var folded = FoldTable.Fold(word);
        if (Contractions.EndingOf(folded) is var at and >= 0) words.AddRange(folded[..at], Contractions.IsLetUs(folded) ? "us" : folded[at..]);
        else words.Add(word);
    }

    private static bool IsInside(string written, int i, bool begun) => FoldTable.Class(FoldTable.Table[written[i]]) switch
    {
        CharClass.Letter or CharClass.Digit or CharClass.Expanding => true,
        CharClass.Mark or CharClass.Invisible => begun,
        CharClass.Apostrophe => begun && i + 1 < written.Length && FoldTable.Class(FoldTable.Table[written[i + 1]]) == CharClass.Letter,
        _ => false,
    };
}
