using CsCheck;

namespace AgentAssist.Engine.Tests.Properties;

/// <summary>Any strings, with what breaks offsets more often than chance would have it.</summary>
internal static class StrangeTexts
{
    private static readonly Gen<string> s_anyChar = Gen.Int[0, 0xFFFF].Select(code => ((char)code).ToString());

    private static readonly Gen<string> s_anyRune = Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32);

    private static readonly Gen<string> s_loneSurrogate = Gen.Int[0xD800, 0xDFFF].Select(code => ((char)code).ToString());

    private static readonly Gen<string> s_emoji = Gen.OneOf("😀", "👍🏽", "👨‍👩‍👧", "🇺🇦", "❤️", "☹", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿");

    private static readonly Gen<string> s_mark = Gen.OneOf("\u0301", "\u0306", "\u0308", "\u20DD", "\uFE0F", "\u0300\u0301\u0302");

    private static readonly Gen<string> s_invisible = Gen.OneOf("\u200B", "\u200D", "\u00AD", "\u202E", "\u2066", "\uFEFF", "\0", "\u0085");

    private static readonly Gen<string> s_letters = Gen.OneOf(
        "a", "I", "ß", "ſ", "ﬁ", "ﷺ", "İ", "ё", "Й", "ї", "ґ", "’", "'", "ʼ", "ꙋ", "ａ", "𝒂", "Ω", "ά", "ж", "ы", "і", "l", "1", "0", "²", "½");

    private static readonly Gen<string> s_word = Gen.OneOf("idiot", "f*ck", "we're", "don't", "let's", "cannot", "идиот", "що", "п'ять", "нельзя", "SMS", "12.50", "a.b", "x@y.zz");

    private static readonly Gen<string> s_sign = Gen.OneOf(
        " ", " ", " ", "\n", "\r\n", "\n\n", "\t", ".", "!", "?", "…", ",", ";", ":", "-", "—", "*", "@", "$", "#", "«", "»", "\"", "“", "”", "„", "`", "```", "> ", "<", "(", ")", "|", "/", "://", "\\");

    /// <summary>A few pieces or a few hundred.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (4, s_letters), (4, s_word), (6, s_sign), (2, s_mark), (2, s_invisible), (2, s_emoji), (1, s_loneSurrogate), (2, s_anyChar), (1, s_anyRune))
        .Array[0, 60].Select(string.Concat);

    /// <summary>Whether an offset lies between the halves of a surrogate pair.</summary>
    public static bool SplitsPair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset]);
}
