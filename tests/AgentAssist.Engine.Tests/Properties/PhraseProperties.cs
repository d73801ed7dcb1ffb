using System.Globalization;
using System.Text;
using AgentAssist.Engine.Tests.Text.Matching;
using AgentAssist.Engine.Text.Matching;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Properties;

/// <summary>What is found is what was looked for, wherever it stands.</summary>
public sealed class PhraseProperties
{
    private static readonly string[] s_phrases =
    [
        "=never", "=we =cannot", "=moneyback", "=нельзя", "=мы =не =знаем", "=ёлка", "=йод", "=не =можна", "=її =ґанок", "=п'ять",
    ];

    private static readonly Lazy<(PhraseIndex Index, string[] Folded)> s_index = new(() =>
        (PhraseFinder.BuildParts(s_phrases), [.. s_phrases.Select(phrase => SimpleFold(phrase.Replace("=", "", StringComparison.Ordinal)))]));

    private static readonly Gen<string> s_phrase = Gen.OneOf([.. s_phrases.Select(phrase => Gen.Const(phrase.Replace("=", "", StringComparison.Ordinal)))]);

    // Capitals, accents and things nobody sees, where no letter changes.
    private static readonly Gen<string> s_written = Gen.Select(s_phrase, Gen.Int[0, 5], Gen.Int[0, 30], (phrase, way, at) => way switch
    {
        0 => phrase.ToUpperInvariant(),
        1 => phrase.Insert(1 + at % (phrase.Length - 1), "\u200B"),
        2 => phrase.Replace(" ", "  ", StringComparison.Ordinal),
        3 => phrase.Normalize(NormalizationForm.FormD),
        4 => char.ToUpperInvariant(phrase[0]) + phrase[1..],
        _ => phrase,
    });

    [Fact]
    public void Every_range_found_folds_back_to_its_phrase() => Gen.Select(Plain, s_written, Plain).Sample(
        (before, phrase, after) =>
        {
            var text = before + " " + phrase + " " + after;
            foreach (var (part, range) in Find(text)) Assert.Equal(s_index.Value.Folded[part], SimpleFold(text[range.Start..range.End]));
        },
        iter: 20_000);

    [Fact]
    public void A_phrase_is_found_whatever_stands_around_it() => Gen.Select(StrangeTexts.Any, s_written, StrangeTexts.Any).Sample(
        (before, phrase, after) =>
        {
            // Full stops keep the neighbours out of the sentence: they may be words of another language or glue to the phrase.
            var start = before.Length + 4;
            var text = before + " a. " + phrase + ". " + after;
            Assert.Contains(new TextRange(start, start + phrase.Length), Find(text).Select(hit => hit.Range));
        },
        iter: 20_000);

    [Fact]
    public void Ranges_found_in_any_text_are_inside_it_and_split_no_pair() => StrangeTexts.Any.Sample(
        text =>
        {
            foreach (var (_, range) in Find(text))
            {
                Assert.True(range.Start >= 0 && range.Start < range.End && range.End <= text.Length);
                Assert.False(StrangeTexts.SplitsPair(text, range.Start) || StrangeTexts.SplitsPair(text, range.End));
            }
        },
        iter: 20_000);

    /// <summary>Words without disguises, some of them of the phrases.</summary>
    private static Gen<string> Plain { get; } = Gen.OneOf(
            Gen.OneOf("we", "cannot", "never", "money", "мы", "не", "знаем", "нельзя", "можна", "її", "ґанок", "п'ять", "йод", "ёлка", "time", "дом"),
            Gen.OneOf(".", ",", "!", "\n", "😀", "\u0301", "—"))
        .Array[0, 12].Select(words => string.Join(' ', words));

    private static List<(int Part, TextRange Range)> Find(string text)
    {
        var analysis = PhraseFinder.Read(s_index.Value.Index, text);
        return [.. PhraseFinder.Hits(s_index.Value.Index, analysis).Select(hit => (hit.Part, new TextRange(analysis.Tokens[hit.First].Start, analysis.Tokens[hit.Last].End)))];
    }

    /// <summary>Unicode's own decomposition, words of letters and apostrophes only: knows nothing of the engine's tables.</summary>
    private static string SimpleFold(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD).Replace('ґ', 'г'))
            if (char.IsLetterOrDigit(c) || c == '\'') folded.Append(c);
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        return folded.ToString();
    }
}
