using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text;

/// <summary>Looks at what stands between words: where clauses and sentences end, and what may open a scope or disguise a word.</summary>
internal ref struct SentenceSplitter(TextAnalysis analysis, string text)
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "st", "vs", "e", "g", "i", "no", "approx", "inc", "ltd",
        "г", "гг", "ул", "тел", "стр", "руб", "коп", "им", "пр", "т", "д", "п", "рис", "доб", "тыс", "млн", "млрд", "см", "обл",
        "вул", "грн", "буд", "р", "рр", "див", "тис", "напр", "кв",
    };

    private int _gapStart;
    private int _sentenceStart = -1;
    private int _sentenceFirstToken;

    /// <summary>Looks at the gap before a word and closes the sentence before it where one ends.</summary>
    public void BeforeWord(ref Token word)
    {
        var gapStart = _gapStart;
        _gapStart = word.End;
        if (_sentenceStart < 0)
        {
            if (Note(gapStart, word.Start)) word.IsSuspect = true;
            _sentenceStart = SkipSpace(0, word.Start);
        }
        else if (word.Start != gapStart + 1 || text[gapStart] != ' ') word.Gap = Look(gapStart, ref word);

        word.Sentence = analysis.Sentences.Count;
    }

    /// <summary>Takes the rest of a contraction to the word before it.</summary>
    public void Join(ref Token word)
    {
        _gapStart = word.End;
        word.Gap = Gap.Joined;
        word.Sentence = analysis.Sentences.Count;
    }

    /// <summary>Closes the last sentence.</summary>
    public void Finish()
    {
        if (_sentenceStart >= 0)
        {
            if (Note(_gapStart, text.Length)) Suspect();
            Close(TrimEnd(text.Length));
        }
        else Note(0, text.Length);
    }

    private readonly int SkipSpace(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    private readonly int TrimEnd(int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    private void Close(int end)
    {
        analysis.Sentences.Add(new Sentence(new TextRange(_sentenceStart, end), _sentenceFirstToken, analysis.TokenCount, default, false));
        _sentenceFirstToken = analysis.TokenCount;
    }

    /// <summary>Looks at what stands before the first or after the last word: whether a symbol there can be part of it.</summary>
    private readonly bool Note(int start, int end)
    {
        var disguise = false;
        for (var i = start; i < end; i++)
        {
            var kind = FoldTable.Class(text[i]);
            if (kind is CharClass.Quote or CharClass.Special) analysis.MayHoldScopes = true;
            if (kind == CharClass.Disguise) disguise = true;
        }

        return disguise;
    }

    /// <summary>Marks the word before the gap.</summary>
    private readonly void Suspect()
    {
        analysis.Tokens[analysis.TokenCount - 1].IsSuspect = true;
        analysis.MayHoldDisguises = true;
    }

    private Gap Look(int start, ref Token word)
    {
        var end = word.Start;
        var gap = Gap.Tight;
        var glue = end > start;
        var newLines = 0;
        var terminator = -1;
        for (var i = start; i < end; i++)
        {
            switch (FoldTable.Class(text[i]))
            {
                case CharClass.Space:
                    gap &= ~Gap.Tight;
                    glue = false;
                    break;
                case CharClass.NewLine:
                    gap &= ~Gap.Tight;
                    glue = false;
                    if (text[i] != '\r') newLines++;
                    break;
                case CharClass.Terminator:
                    terminator = i;
                    if (text[i] != '!') glue = false;
                    break;
                case CharClass.Clause:
                    gap |= Gap.Clause;
                    if (text[i] is not ('|' or '(')) glue = false;
                    break;
                case CharClass.Quote or CharClass.Special:
                    analysis.MayHoldScopes = true;
                    glue = false;
                    break;
                case CharClass.Disguise:
                    word.IsSuspect = true;
                    break;
                case CharClass.Mark or CharClass.Invisible:
                    break;
                default:
                    glue = false;
                    break;
            }
        }

        if (glue) gap |= Gap.Glued;
        if (glue) word.IsSuspect = true;
        if (word.IsSuspect) Suspect();
        if ((gap & Gap.Tight) != 0)
        {
            MarkLink(start, end);
            return gap;
        }

        var sentenceEnd = SentenceEnd(start, end, terminator, newLines);
        if (sentenceEnd < 0) return gap;
        Close(sentenceEnd);
        _sentenceStart = SkipSpace(sentenceEnd, end);
        return gap | Gap.Sentence;
    }

    /// <summary>A full stop, @, : or / between words without a space: a link or an address is possible.</summary>
    private readonly void MarkLink(int start, int end)
    {
        if (text.AsSpan(start, end - start).IndexOfAny('.', '@', '/') >= 0) analysis.MayHoldScopes = true;
    }

    /// <summary>Where the sentence before the gap ends, or -1 when it goes on.</summary>
    private readonly int SentenceEnd(int start, int end, int terminator, int newLines)
    {
        var next = text[end];
        if (newLines >= 2) return TrimGap(start, end);
        if (newLines == 1 && (terminator >= 0 || !char.IsLower(next) || FirstOnLine(start, end) is '>' or '-' or '•' or '*'))
            return TrimGap(start, end);
        if (terminator < 0) return -1;
        if (text[terminator] == '.' && terminator == start && (char.IsLower(next) || IsAbbreviation())) return -1;
        var close = terminator + 1;
        while (close < end && FoldTable.Class(text[close]) == CharClass.Quote || (close < end && text[close] == ')')) close++;
        return close;
    }

    private readonly bool IsAbbreviation()
    {
        ref readonly var word = ref analysis.Tokens[analysis.TokenCount - 1];
        return (word.FoldedLength == 1 && (word.Flags & CharFlags.Upper) != 0)
            || (word.FoldedLength <= 6 && Abbreviations.Contains(analysis.LettersOf(word).ToString()));
    }

    private readonly char FirstOnLine(int start, int end)
    {
        var line = text.LastIndexOf('\n', end - 1, end - start) + 1;
        line = SkipSpace(line, end);
        return line < end ? text[line] : '\0';
    }

    /// <summary>End of the line before the first line break of the gap.</summary>
    private readonly int TrimGap(int start, int end)
    {
        var line = text.AsSpan(start, end - start).IndexOfAny('\n', '\r', '\u2028');
        return Math.Max(start, TrimEnd(line < 0 ? end : start + line));
    }
}
