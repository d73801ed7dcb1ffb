using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text;

/// <summary>Splits a text into words and sentences and folds the words, in one pass.</summary>
internal static class Tokenizer
{
    private const ulong HashSeed = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    /// <summary>Hash of folded letters, as kept in <see cref="Token.Hash"/>.</summary>
    public static ulong Hash(ReadOnlySpan<char> folded)
    {
        var hash = HashSeed;
        foreach (var c in folded) hash = (hash ^ c) * HashFactor;
        return hash;
    }

    public static void Tokenize(TextAnalysis analysis, string text)
    {
        if (analysis.Folded.Length < text.Length + 4) analysis.Folded = new char[text.Length * 3 / 2 + 4];
        var sentences = new SentenceSplitter(analysis, text);
        var table = FoldTable.Table;
        var folded = 0;
        for (var i = 0; i < text.Length;)
        {
            var kind = FoldTable.Class(table[text[i]]);
            if (kind is CharClass.Letter or CharClass.Digit || (kind is CharClass.Expanding or CharClass.Surrogate && IsWordPart(text, i)))
                i = ReadWord(analysis, text, i, ref folded, ref sentences);
            else i++;
        }

        sentences.Finish();
    }

    private static bool IsWordPart(string text, int i) => FoldTable.Expansion(CodePointAt(text, i)) is not null;

    private static int CodePointAt(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            ? char.ConvertToUtf32(text[i], text[i + 1])
            : text[i];

    private static int ReadWord(TextAnalysis analysis, string text, int start, ref int folded, ref SentenceSplitter sentences)
    {
        var table = FoldTable.Table;
        var letters = analysis.Folded;
        var first = folded;
        var hash = HashSeed;
        var flags = CharFlags.None;
        var end = start;
        var run = 0;
        var plain = true;
        var i = start;
        for (; i < text.Length; i++)
        {
            var entry = table[text[i]];
            var kind = FoldTable.Class(entry);
            if (kind is CharClass.Letter or CharClass.Digit)
            {
                var letter = FoldTable.Folded(entry);
                run = folded > first && letters[folded - 1] == letter ? run + 1 : 1;
                if (run == 3) flags |= CharFlags.Stretched;
                letters[folded++] = letter;
                hash = (hash ^ letter) * HashFactor;
                flags |= FoldTable.Flags(entry);
                end = i + 1;
            }
            else if (kind == CharClass.Invisible) continue;
            else if (!ReadRare(analysis, text, ref i, kind, first, ref folded, ref flags, ref end)) break;
            else
            {
                plain = false;
                letters = analysis.Folded;
                hash = Hash(letters.AsSpan(first, folded - first));
            }
        }

        var word = new Token
        {
            Start = start,
            End = end,
            FoldedStart = first,
            FoldedLength = folded - first,
            Hash = hash,
            Flags = flags,
        };
        if (plain || !AddContraction(analysis, text, word, ref sentences)) Add(analysis, word, ref sentences);
        return Math.Max(i, start + 1);
    }

    /// <summary>Marks, apostrophes, ligatures and letters outside the basic plane. False where the word ends.</summary>
    private static bool ReadRare(
        TextAnalysis analysis, string text, ref int i, CharClass kind, int first, ref int folded, ref CharFlags flags, ref int end)
    {
        switch (kind)
        {
            case CharClass.Mark:
                if (folded > first && FoldTable.Compose(analysis.Folded[folded - 1], text[i]) is { } composed)
                {
                    analysis.Folded[folded - 1] = composed;
                    if (composed == 'ї') flags |= CharFlags.UkrainianLetter;
                }

                end = i + 1;
                return true;
            case CharClass.Apostrophe when folded > first && i + 1 < text.Length && FoldTable.Class(text[i + 1]) == CharClass.Letter:
                analysis.Folded[folded++] = '\'';
                return true;
            case CharClass.Expanding or CharClass.Surrogate when FoldTable.Expansion(CodePointAt(text, i)) is { } letters:
                if (analysis.Folded.Length < folded + letters.Length + text.Length - i + 4)
                    Array.Resize(ref analysis.Folded, analysis.Folded.Length * 2 + letters.Length);
                letters.CopyTo(analysis.Folded.AsSpan(folded));
                folded += letters.Length;
                flags |= FoldTable.Flags(FoldTable.Table[letters[0]]) & ~(CharFlags.Upper | CharFlags.Lower);
                if (kind == CharClass.Surrogate) i++;
                end = i + 1;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Adds <c>we</c> and <c>'re</c> for <c>we're</c>; false when the word is no such contraction.</summary>
    private static bool AddContraction(TextAnalysis analysis, string text, in Token word, ref SentenceSplitter sentences)
    {
        const CharFlags scripts = CharFlags.Latin | CharFlags.Cyrillic | CharFlags.OtherScript;
        if ((word.Flags & scripts) != CharFlags.Latin) return false;
        var letters = analysis.Folded.AsSpan(word.FoldedStart, word.FoldedLength);
        var at = Contractions.EndingOf(letters);
        if (at < 0) return false;
        if (Contractions.IsLetUs(letters)) "us".CopyTo(letters[at..]);
        var apostrophe = word.End - 1;
        while (FoldTable.Class(text[apostrophe]) != CharClass.Apostrophe) apostrophe--;
        var ending = word with { Start = apostrophe, FoldedStart = word.FoldedStart + at, FoldedLength = letters.Length - at, Hash = Hash(letters[at..]) };
        Add(analysis, word with { End = apostrophe, FoldedLength = at, Hash = Hash(letters[..at]) }, ref sentences);
        sentences.Join(ref ending);
        Append(analysis, ending);
        return true;
    }

    private static void Add(TextAnalysis analysis, Token token, ref SentenceSplitter sentences)
    {
        sentences.BeforeWord(ref token);
        const CharFlags mixed = CharFlags.Latin | CharFlags.Cyrillic;
        if ((token.FoldedLength == 1 && IsSingle(analysis))
            || (token.Flags & (CharFlags.Stretched | CharFlags.OtherScript)) != 0
            || (token.Flags & mixed) == mixed
            || ((token.Flags & CharFlags.Digit) != 0 && (token.Flags & mixed) != 0)
            || (token.Flags & (CharFlags.PlainLatin | mixed)) == CharFlags.Latin)
            token.IsSuspect = true;
        if (token.IsSuspect) analysis.MayHoldDisguises = true;
        Append(analysis, token);
    }

    private static void Append(TextAnalysis analysis, in Token token)
    {
        if (analysis.TokenCount == analysis.Tokens.Length) Array.Resize(ref analysis.Tokens, analysis.Tokens.Length * 2);
        analysis.Tokens[analysis.TokenCount++] = token;
    }

    /// <summary>
    /// Whether the word before has one letter too: the start of a spaced-out word, suspect itself then, and so is a short piece
    /// before it.
    /// </summary>
    private static bool IsSingle(TextAnalysis analysis)
    {
        if (analysis.TokenCount == 0 || analysis.Tokens[analysis.TokenCount - 1].FoldedLength != 1) return false;
        if (analysis.TokenCount > 1) analysis.Tokens[analysis.TokenCount - 2].IsSuspect |= analysis.Tokens[analysis.TokenCount - 2].FoldedLength <= Disguises.DisguiseReader.LongestPiece;
        return analysis.Tokens[analysis.TokenCount - 1].IsSuspect = true;
    }
}
