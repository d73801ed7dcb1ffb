using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Text;

/// <summary>Tells the language of each sentence by letters and function words.</summary>
internal static class LanguageDetector
{
    /// <summary>Sets the language of every sentence and returns the main language of the text.</summary>
    /// <param name="analysis">A text with its words and their forms.</param>
    /// <param name="forms">Knows which words are function words of a language.</param>
    /// <param name="preferred">Language of Cyrillic text that nothing proves; Russian when unknown.</param>
    public static Language Detect(TextAnalysis analysis, FormTable forms, Language preferred)
    {
        var sentences = analysis.Sentences;
        Span<int> total = stackalloc int[4];
        for (var i = 0; i < sentences.Count; i++)
        {
            var score = Score(analysis, forms, sentences[i]);
            sentences[i] = sentences[i] with { Language = score.Language, IsCertain = score.IsCertain };
            total[(int)score.Language] += score.IsCertain ? score.Words : 0;
            if (!score.IsCertain) total[0] += score.Words;
        }

        var main = Main(total, preferred);
        for (var i = 0; i < sentences.Count; i++)
            if (sentences[i].Language == Language.Unknown) sentences[i] = sentences[i] with { Language = main };
        return main;
    }

    private static Language Main(ReadOnlySpan<int> total, Language preferred)
    {
        var best = Language.Unknown;
        for (var language = Language.English; language <= Language.Ukrainian; language++)
            if (total[(int)language] > (best == Language.Unknown ? 0 : total[(int)best])) best = language;
        if (total[0] == 0) return best;

        // Cyrillic sentences that prove nothing are more words than proven Latin ones: still a Cyrillic text.
        if (best == Language.English && total[0] > total[(int)Language.English])
            best = total[(int)Language.Ukrainian] > total[(int)Language.Russian] ? Language.Ukrainian
                : total[(int)Language.Russian] > 0 ? Language.Russian : Language.Unknown;
        if (best != Language.Unknown) return best;
        return preferred is Language.Russian or Language.Ukrainian ? preferred : Language.Russian;
    }

    /// <summary>A letter beside a letter is part of a spaced-out word: no «и» of Russian.</summary>
    private static bool IsSpacedOut(TextAnalysis analysis, int token) =>
        analysis.Tokens[token].FoldedLength == 1
        && ((token > 0 && analysis.Tokens[token - 1].FoldedLength == 1) || (token + 1 < analysis.TokenCount && analysis.Tokens[token + 1].FoldedLength == 1));

    private static (Language Language, bool IsCertain, int Words) Score(TextAnalysis analysis, FormTable forms, in Sentence sentence)
    {
        int latin = 0, cyrillic = 0, russian = 0, ukrainian = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly var token = ref analysis.Tokens[i];
            const CharFlags scripts = CharFlags.Latin | CharFlags.Cyrillic;
            if ((token.Flags & scripts) == CharFlags.Latin) latin++;
            if ((token.Flags & scripts) != CharFlags.Cyrillic) continue;
            cyrillic++;
            var hint = IsSpacedOut(analysis, i) ? Language.Unknown : forms.LanguageOf(token.Form);
            if (hint == Language.Russian) russian += 2;
            if (hint == Language.Ukrainian) ukrainian += 2;
            if ((token.Flags & CharFlags.RussianLetter) != 0) russian += 2;
            if ((token.Flags & CharFlags.UkrainianLetter) != 0) ukrainian += 2;
        }

        var words = latin + cyrillic;
        if (latin > cyrillic) return (Language.English, true, words);
        if (cyrillic == 0 || russian == ukrainian) return (Language.Unknown, false, words);
        return (russian > ukrainian ? Language.Russian : Language.Ukrainian, true, words);
    }
}
