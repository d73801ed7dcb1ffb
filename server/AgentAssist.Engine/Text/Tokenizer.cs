using System.Runtime.InteropServices;
using AgentAssist.Engine.Text.Disguises;
using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text;

/// <summary>Splits a text into words and sentences and folds the words, in one pass.</summary>
internal static class Tokenizer
{
    private const ulong HashSeed = 14695981039346656037;
    private const ulong HashFactor = 0x9E3779B97F4A7C15;
    private const int HashedAtOnce = 4;

    /// <summary>Hash of folded letters, as kept in <see cref="Token.Hash"/>; four letters a step, the last four perhaps twice.</summary>
    public static ulong Hash(ReadOnlySpan<char> folded)
    {
        var hash = HashSeed + (ulong)folded.Length;
        if (folded.Length < HashedAtOnce)
        {
            ulong few = 0;
            foreach (var c in folded) few = (few << 16) | c;
            return Mix(hash, few);
        }

        var last = folded.Length - HashedAtOnce;
        for (var i = 0; i < last; i += HashedAtOnce) hash = Mix(hash, Read(folded, i));
        return Mix(hash, Read(folded, last));
    }

    private static ulong Read(ReadOnlySpan<char> letters, int at) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(letters.Slice(at, HashedAtOnce)));

    private static ulong Mix(ulong hash, ulong letters)
    {
        hash = (hash ^ letters) * HashFactor;
        return hash ^ (hash >> 32);
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

    /// <summary>Whether the next thing to see is a letter.</summary>
    private static bool IsBeforeLetter(string text, int i)
    {
        while (i < text.Length && FoldTable.Class(text[i]) == CharClass.Invisible) i++;
        return i < text.Length && FoldTable.Class(text[i]) == CharClass.Letter;
    }

    private static bool IsWordPart(string text, int i) => FoldTable.Expansion(CodePointAt(text, i)) is not null;

    private static int CodePointAt(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            ? char.ConvertToUtf32(text[i], text[i + 1])
            : text[i];

    private static int ReadWord(TextAnalysis analysis, string text, int start, ref int folded, ref SentenceSplitter sentences)
    {
        var word = new WordReading { At = start, End = start, First = folded, Folded = folded };
        var plain = true;
        while (!ReadLetters(analysis.Folded, text, ref word))
        {
            if (!ReadRare(analysis, text, ref word)) break;
            plain = false;
            word.Before = analysis.Folded[word.Folded - 1];
        }

        var length = word.Folded - folded;
        var token = new Token
        {
            Start = start,
            End = word.End,
            FoldedStart = folded,
            FoldedLength = length,
            Hash = Hash(analysis.Folded.AsSpan(folded, length)),
            Flags = word.Flags | FoldTable.Flags(word.Seen),
        };
        folded = word.Folded;
        if (plain || !AddContraction(analysis, text, token, ref sentences)) Add(analysis, text, token, ref sentences);
        return Math.Max(word.At, start + 1);
    }

    /// <summary>Ordinary letters and digits up to what is neither; true at the end of the text.</summary>
    private static bool ReadLetters(char[] letters, string text, ref WordReading word)
    {
        // Copies, for the loop keeps them in registers.
        var table = FoldTable.Table;
        var (before, run, seen, folded, end) = (word.Before, word.Run, word.Seen, word.Folded, word.End);
        var i = word.At;
        for (; i < text.Length; i++)
        {
            var entry = table[text[i]];
            var kind = FoldTable.Class(entry);
            if (kind is CharClass.Letter or CharClass.Digit)
            {
                var letter = FoldTable.Folded(entry);
                run = letter == before ? run + 1 : 1;
                if (run == 3) word.Flags |= CharFlags.Stretched;
                letters[folded++] = before = letter;
                seen |= entry;
                end = i + 1;
            }
            else if (kind != CharClass.Invisible) break;
        }

        (word.At, word.Before, word.Run, word.Seen, word.Folded, word.End) = (i, before, run, seen, folded, end);
        return i == text.Length;
    }

    /// <summary>One mark, apostrophe, ligature or letter outside the basic plane. False where the word ends.</summary>
    private static bool ReadRare(TextAnalysis analysis, string text, ref WordReading word)
    {
        var i = word.At;
        var kind = FoldTable.Class(text[i]);
        switch (kind)
        {
            case CharClass.Mark:
                if (word.Folded > word.First && FoldTable.Compose(analysis.Folded[word.Folded - 1], text[i]) is { } composed)
                {
                    analysis.Folded[word.Folded - 1] = composed;
                    if (composed == 'ї') word.Flags |= CharFlags.UkrainianLetter;
                }

                word.End = ++word.At;
                return true;
            case CharClass.Apostrophe when word.Folded > word.First && IsBeforeLetter(text, i + 1):
                analysis.Folded[word.Folded++] = '\'';
                word.At++;
                return true;
            case CharClass.Expanding or CharClass.Surrogate when FoldTable.Expansion(CodePointAt(text, i)) is { } letters:
                if (analysis.Folded.Length < word.Folded + letters.Length + text.Length - i + 4)
                    Array.Resize(ref analysis.Folded, analysis.Folded.Length * 2 + letters.Length);
                letters.CopyTo(analysis.Folded.AsSpan(word.Folded));
                word.Folded += letters.Length;
                word.Flags |= FoldTable.Flags(FoldTable.Table[letters[0]]) & ~(CharFlags.Upper | CharFlags.Lower);
                if (kind == CharClass.Surrogate && char.IsLetter(letters[0])) word.Flags |= CharFlags.OtherScript;
                word.End = word.At = i + (kind == CharClass.Surrogate ? 2 : 1);
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
        Add(analysis, text, word with { End = apostrophe, FoldedLength = at, Hash = Hash(letters[..at]) }, ref sentences);
        sentences.Join(ref ending);
        Append(analysis, ending);
        analysis.TokenCount++;
        return true;
    }

    private static void Add(TextAnalysis analysis, string text, in Token word, ref SentenceSplitter sentences)
    {
        ref var token = ref Append(analysis, word);
        sentences.BeforeWord(ref token);
        if ((token.Flags & CharFlags.Latin) != 0 && HasOddBar(text.AsSpan(token.Start, token.End - token.Start), token.Flags)) token.Flags |= CharFlags.OddBar;
        const CharFlags looks = CharFlags.Latin | CharFlags.PlainLatin | CharFlags.Cyrillic | CharFlags.OtherScript | CharFlags.Digit | CharFlags.Stretched | CharFlags.OddBar;
        var isOdd = (token.Flags & looks) is not (CharFlags.Cyrillic or (CharFlags.Latin | CharFlags.PlainLatin) or CharFlags.Digit);
        if ((token.FoldedLength == 1 && IsSingle(analysis)) || isOdd) token.IsSuspect = true;
        if (token.IsSuspect) analysis.MayHoldDisguises = true;
        analysis.TokenCount++;
    }

    /// <summary>A capital I inside small letters or before a small vowel, or an l before a consonant at the start.</summary>
    private static bool HasOddBar(ReadOnlySpan<char> word, CharFlags flags)
    {
        if (word.Length < 3) return false;
        if (word[0] is 'l') return "bcdfghjkmnpqrstvwxz".Contains(word[1]);
        if ((flags & CharFlags.Upper) == 0 || (flags & CharFlags.Lower) == 0) return false;
        if (word[0] is 'I' && "aeiouy".Contains(word[1])) return true;
        for (var i = 1; i < word.Length; i++)
            if (word[i] is 'I' && char.IsAsciiLetterLower(word[i - 1])) return true;
        return false;
    }

    private static ref Token Append(TextAnalysis analysis, in Token word)
    {
        if (analysis.TokenCount == analysis.Tokens.Length) Array.Resize(ref analysis.Tokens, analysis.Tokens.Length * 2);
        ref var token = ref analysis.Tokens[analysis.TokenCount];
        token = word;
        return ref token;
    }

    /// <summary>Whether the word before has one letter too: the start of a spaced-out word, suspect itself then.</summary>
    private static bool IsSingle(TextAnalysis analysis)
    {
        if (analysis.TokenCount == 0) return false;
        ref var before = ref analysis.Tokens[analysis.TokenCount - 1];
        if (before.FoldedLength != 1) return false;
        if (analysis.TokenCount > 1 && analysis.Tokens[analysis.TokenCount - 2] is { FoldedLength: <= DisguiseReader.LongestPiece })
            analysis.Tokens[analysis.TokenCount - 2].IsSuspect = true;
        return before.IsSuspect = true;
    }

    /// <summary>A word being read.</summary>
    private struct WordReading
    {
        public int At, End, First, Folded, Run;
        public uint Seen;
        public char Before;
        public CharFlags Flags;
    }
}
