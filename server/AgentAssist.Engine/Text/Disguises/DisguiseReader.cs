using AgentAssist.Engine.Text.Folding;
using AgentAssist.Engine.Text.Matching;

namespace AgentAssist.Engine.Text.Disguises;

/// <summary>
/// Looks at odd words only — mixed scripts, digits and symbols inside, letters stretched, spaced out or masked — and adds
/// the words they hide, where a phrase knows them, as further readings.
/// </summary>
internal sealed partial class DisguiseReader(PhraseIndex index)
{
    /// <summary>Letters in the one longer piece of a spaced-out word.</summary>
    public const int LongestPiece = 3;

    private const int LongestWord = 40;
    private const int LongestWritten = 3 * LongestWord;
    private const int LongestSeparator = 3;
    private const string Crosses = "xXхХoOоО";

    private const int LongestSpaced = 20;

    // Letters tried: far more than any honest text needs; a draft of disguises throughout ends here instead of stalling.
    private const int FreeSteps = 40_000;
    private const int StepsPerWord = 200;
    private const int MostSteps = 1_000_000;
    private const CharFlags Scripts = CharFlags.Latin | CharFlags.Cyrillic;

    private readonly MaskedForms _masked = new(index.Forms);

    /// <summary>Adds the readings. False when the budget was used up.</summary>
    public bool Read(TextAnalysis analysis)
    {
        var budget = (int)Math.Min(MostSteps, FreeSteps + (long)StepsPerWord * analysis.TokenCount);
        var sentence = -1;
        var english = false;
        for (var i = 0; i < analysis.TokenCount && budget > 0; i++)
        {
            ref readonly var token = ref analysis.Tokens[i];
            if (!token.IsSuspect) continue;
            if (token.Sentence != sentence) english = IsEnglish(analysis, analysis.Sentences[sentence = token.Sentence]);
            if (IsOdd(token.Flags) || (!english && IsLookAlike(token.Flags)))
                ReadWord(analysis, i, i, token.Start, token.End, IsMixed(token.Flags) || !english, ref budget);
            ReadGlued(analysis, i, ref budget);
            if (analysis.Tokens[i].FoldedLength > LongestPiece) continue;
            ReadSpaced(analysis, i, cyrillic: true, ref budget);
            ReadSpaced(analysis, i, cyrillic: false, ref budget);
        }

        return budget > 0;
    }

    /// <summary>Whether a sentence has Latin words only, some with letters that no Cyrillic word has: its other words are no disguise.</summary>
    private static bool IsEnglish(TextAnalysis analysis, in Sentence sentence)
    {
        var plain = CharFlags.None;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) plain |= analysis.Tokens[i].Flags;
        return (plain & (CharFlags.PlainLatin | CharFlags.Cyrillic)) == CharFlags.PlainLatin;
    }

    private void ReadGlued(TextAnalysis analysis, int first, ref int budget)
    {
        var tokens = analysis.Tokens;
        ref readonly var token = ref tokens[first];
        if ((token.Gap & Gap.Glued) != 0) return;
        var last = first;
        while (last + 1 < analysis.TokenCount && (tokens[last + 1].Gap & Gap.Glued) != 0) last++;
        var start = token.Start;
        var end = tokens[last].End;
        while (start > 0 && IsStandIn(analysis.Text[start - 1])) start--;
        while (end < analysis.Text.Length && IsStandIn(analysis.Text[end])) end++;
        if (start < token.Start && Emphasis.Opens(analysis.Text, start, token.Start)) start = token.Start;
        if (end > tokens[last].End && Emphasis.Closes(analysis.Text, tokens[last].End, end)) end = tokens[last].End;
        if (last > first || start < token.Start || end > tokens[last].End) ReadWord(analysis, first, last, start, end, cyrillic: true, ref budget);
    }

    private static bool IsStandIn(char c) => FoldTable.Class(c) == CharClass.Disguise;

    private static bool IsOdd(CharFlags flags) => (flags & (CharFlags.Stretched | CharFlags.OddBar)) != 0 || IsMixed(flags);

    /// <summary>A word of Latin letters each of which can be taken for a Cyrillic one.</summary>
    private static bool IsLookAlike(CharFlags flags) => (flags & (CharFlags.PlainLatin | Scripts)) == CharFlags.Latin;

    /// <summary>Letters of several scripts, or letters and digits.</summary>
    private static bool IsMixed(CharFlags flags) =>
        (flags & CharFlags.OtherScript) != 0
        || (flags & Scripts) == Scripts
        || (flags & (CharFlags.Digit | CharFlags.Cyrillic)) == (CharFlags.Digit | CharFlags.Cyrillic)
        || (flags & (CharFlags.Digit | CharFlags.Latin)) == (CharFlags.Digit | CharFlags.Latin);

    private void ReadWord(TextAnalysis analysis, int first, int last, int start, int end, bool cyrillic, ref int budget)
    {
        Span<char> written = stackalloc char[LongestWritten];
        var text = analysis.Text.AsSpan(start, end - start);
        for (var script = cyrillic ? 1 : 0; script >= 0; script--)
        {
            var length = Transcribe(text, written, cyrillic: script == 1);
            if (LooksLikeWord(written[..length])) Try(analysis, first, last, written[..length], cyrillic: script == 1, ref budget);
        }
    }

    /// <summary>Copies what is written with letters of one code unit each; returns 0 when it is too long to be a word.</summary>
    private static int Transcribe(ReadOnlySpan<char> text, Span<char> written, bool cyrillic)
    {
        var length = 0;
        Span<char> itself = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            ReadOnlySpan<char> letters = itself[..rune.EncodeToUtf16(itself)];
            if (Confusables.LetterBeyond(rune.Value, cyrillic) is not '\0' and var lookAlike)
            {
                itself[0] = lookAlike;
                letters = itself[..1];
            }
            else if (FoldTable.Expansion(rune.Value) is { } expansion) letters = expansion;
            if (!letters.TryCopyTo(written[length..])) return 0;
            length += letters.Length;
        }

        return length;
    }

    /// <summary>Letters enough to be a word, and neither an order number in capitals nor a number with its digits crossed out (10xx).</summary>
    private static bool LooksLikeWord(ReadOnlySpan<char> written)
    {
        int letters = 0, lower = 0, digits = 0, symbols = 0, crosses = 0;
        foreach (var c in written)
        {
            var kind = FoldTable.Class(c);
            if (kind is CharClass.Letter or CharClass.Expanding) letters++;
            if (char.IsLower(c)) lower++;
            if (kind == CharClass.Digit) digits++;
            if (kind is CharClass.Disguise) symbols++;
            if (kind == CharClass.Letter && Crosses.Contains(c)) crosses++;
        }

        if (digits > 0 && (digits > letters + 1 || (lower == 0 && letters < 4))) return false;
        if (digits > 0 && (crosses == letters || (IsZeroOrDigit(written[1]) && char.IsDigit(written[0])))) return false;
        return letters >= 2 || (letters == 1 && symbols is 1 or 2 && digits == 0);
    }

    private static bool IsZeroOrDigit(char c) => char.IsDigit(c) || c is 'O' or 'О';

    private void Try(TextAnalysis analysis, int first, int last, ReadOnlySpan<char> written, bool cyrillic, ref int budget)
    {
        Span<char> letters = stackalloc char[LongestWord];
        var attempt = new Attempt(this, analysis, first, last, cyrillic, written, letters);
        attempt.Run(ref budget);
    }

    /// <summary>Letters one by one between equal separators, one of them hidden perhaps; the first or the last piece may hold a few letters.</summary>
    private void ReadSpaced(TextAnalysis analysis, int first, bool cyrillic, ref int budget)
    {
        var tokens = analysis.Tokens;
        if (first + 2 >= analysis.TokenCount || tokens[first + 1].FoldedLength != 1 || tokens[first + 2].FoldedLength > LongestPiece) return;
        var separator = SeparatorAfter(analysis, first);
        if (separator.Length is 0 or > LongestSeparator || IsListSeparator(separator)) return;
        Span<char> written = stackalloc char[LongestWritten];
        var length = Transcribe(Written(analysis, first), written, cyrillic);
        var holdsPiece = tokens[first].FoldedLength > 1;
        for (var i = first + 1; i < analysis.TokenCount && tokens[i].FoldedLength <= LongestPiece && i - first < LongestSpaced; i++)
        {
            var gap = GapBefore(analysis, i);
            if (IsHiddenLetter(gap, separator)) written[length++] = gap[separator.Length];
            else if (!gap.SequenceEqual(separator)) return;
            var isPiece = tokens[i].FoldedLength > 1;
            if (holdsPiece && isPiece) return;
            holdsPiece |= isPiece;
            length += Transcribe(Written(analysis, i), written[length..], cyrillic);
            if (i > first + 1 && !(holdsPiece && AreInitials(analysis, first, i)) && LooksLikeWord(written[..length]))
                Try(analysis, first, i, written[..length], cyrillic, ref budget);
            if (isPiece || budget <= 0) return;
        }
    }

    private static ReadOnlySpan<char> Written(TextAnalysis analysis, int token) =>
        analysis.Text.AsSpan(analysis.Tokens[token].Start, analysis.Tokens[token].End - analysis.Tokens[token].Start);

    private static ReadOnlySpan<char> GapBefore(TextAnalysis analysis, int token) =>
        analysis.Text.AsSpan(analysis.Tokens[token - 1].End, analysis.Tokens[token].Start - analysis.Tokens[token - 1].End);

    /// <summary>The shorter of the next two gaps: the other one may hold a hidden letter.</summary>
    private static ReadOnlySpan<char> SeparatorAfter(TextAnalysis analysis, int token)
    {
        var one = GapBefore(analysis, token + 1);
        var other = GapBefore(analysis, token + 2);
        return other.Length < one.Length ? other : one;
    }

    /// <summary>«а, б, в».</summary>
    private static bool IsListSeparator(ReadOnlySpan<char> separator) => separator.Length > 1 && separator.ContainsAny(',', ';');

    private static bool IsHiddenLetter(ReadOnlySpan<char> gap, ReadOnlySpan<char> separator) =>
        gap.Length == 2 * separator.Length + 1 && gap.StartsWith(separator) && gap.EndsWith(separator) && IsStandIn(gap[separator.Length]);

    /// <summary>Capitals beside a piece in small letters: «Ли С У».</summary>
    private static bool AreInitials(TextAnalysis analysis, int first, int last)
    {
        var capitals = false;
        var small = false;
        for (var i = first; i <= last; i++)
        {
            ref readonly var token = ref analysis.Tokens[i];
            if (token.FoldedLength > 1) small |= (token.Flags & CharFlags.Lower) != 0;
            else capitals |= i > first && (token.Flags & CharFlags.Upper) != 0;
        }

        return capitals && small;
    }

    private void Accept(TextAnalysis analysis, int first, int last, ReadOnlySpan<char> letters, ref int budget)
    {
        budget -= letters.Length;
        ref var token = ref analysis.Tokens[first];
        if (letters.Contains(Substitutes.Mask))
        {
            AcceptMasked(analysis, ref token, last + 1, letters, ref budget);
            return;
        }

        var form = index.Forms.Find(letters);
        if (form != 0 && (form != token.Form || last > first)) analysis.Readings.Add(ref token, form, last + 1);
        if (form == 0 && !index.Roots.IsEmpty) index.Roots.Read(analysis, ref token, letters, last + 1);
    }

    private void AcceptMasked(TextAnalysis analysis, ref Token token, int next, ReadOnlySpan<char> masked, ref int budget)
    {
        var hidden = masked.Count(Substitutes.Mask);
        if (masked.Length - hidden < 2 || hidden > masked.Length - hidden) return;
        foreach (var slot in _masked.Candidates(masked))
            if (_masked.Fits(masked, slot)) analysis.Readings.Add(ref token, index.Forms.ClassAt(slot), next);

        budget -= 8;
        if (!index.Roots.IsEmpty && hidden <= 2) GuessVowels(analysis, ref token, next, masked, ref budget);
    }

    /// <summary>A hidden letter inside a root is nearly always a vowel.</summary>
    private void GuessVowels(TextAnalysis analysis, ref Token token, int next, ReadOnlySpan<char> masked, ref int budget)
    {
        var at = masked.IndexOf(Substitutes.Mask);
        if (at < 0)
        {
            index.Roots.Read(analysis, ref token, masked, next);
            return;
        }

        Span<char> guess = stackalloc char[masked.Length];
        masked.CopyTo(guess);
        foreach (var vowel in masked.ContainsAnyInRange('а', 'я') ? "уеиоаяюыі" : "uieoa")
        {
            budget--;
            guess[at] = vowel;
            GuessVowels(analysis, ref token, next, guess, ref budget);
        }
    }
}
