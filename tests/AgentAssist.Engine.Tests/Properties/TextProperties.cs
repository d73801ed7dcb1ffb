using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Tests.Text;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Folding;
using AgentAssist.Engine.Text.Matching;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Properties;

/// <summary>Words and sentences keep their places in any text.</summary>
public sealed class TextProperties
{
    [Fact]
    public void Words_follow_one_another_inside_the_text_and_split_no_surrogate_pair() => StrangeTexts.Any.Sample(
        text =>
        {
            var analysis = Texts.Read(text);
            var at = 0;
            for (var i = 0; i < analysis.TokenCount; i++)
            {
                var token = analysis.Tokens[i];
                Assert.True(at <= token.Start && token.Start < token.End && token.End <= text.Length, $"word {i} at {token.Start}..{token.End} after {at}");
                Assert.False(StrangeTexts.SplitsPair(text, token.Start) || StrangeTexts.SplitsPair(text, token.End), $"word {i} splits a pair");
                Assert.True(token.FoldedLength > 0);
                at = token.End;
            }
        },
        iter: 20_000);

    [Fact]
    public void Letters_of_a_word_are_its_place_in_the_text_folded() => StrangeTexts.Any.Sample(
        text =>
        {
            var analysis = Texts.Read(text);
            for (var i = 0; i < analysis.TokenCount; i++)
            {
                var token = analysis.Tokens[i];

                // The ending of a contraction is written as the word it is short for.
                if (token.IsJoined) continue;
                Assert.Equal(FoldTable.Fold(text[token.Start..token.End]), analysis.LettersOf(token).ToString());
                Assert.Equal(Tokenizer.Hash(analysis.LettersOf(token)), token.Hash);
            }
        },
        iter: 20_000);

    [Fact]
    public void Sentences_follow_one_another_and_hold_their_words() => StrangeTexts.Any.Sample(
        text =>
        {
            var analysis = Texts.Read(text);
            var (at, word) = (0, 0);
            for (var i = 0; i < analysis.Sentences.Count; i++)
            {
                var sentence = analysis.Sentences[i];
                Assert.True(at <= sentence.Range.Start && sentence.Range.Start <= sentence.Range.End && sentence.Range.End <= text.Length);
                Assert.Equal(word, sentence.FirstToken);
                for (; word < sentence.EndToken; word++)
                {
                    Assert.Equal(i, analysis.Tokens[word].Sentence);
                    Assert.True(sentence.Range.Contains(new TextRange(analysis.Tokens[word].Start, analysis.Tokens[word].End)));
                }

                at = sentence.Range.End;
            }

            Assert.Equal(analysis.TokenCount, word);
        },
        iter: 20_000);

    [Fact]
    public void A_used_analysis_reads_like_a_new_one()
    {
        var used = new TextAnalysis();
        Gen.Select(StrangeTexts.Any, StrangeTexts.Any).Sample(
            (before, text) =>
            {
                used.Read(before, FormTable.Empty, Language.Unknown);
                used.Touches(new TextRange(0, 1), (TextScopes)255);
                used.Read(text, FormTable.Empty, Language.Unknown);
                var fresh = new TextAnalysis();
                fresh.Read(text, FormTable.Empty, Language.Unknown);
                Assert.Equal(Texts.Words(fresh), Texts.Words(used));
                Assert.Equal(fresh.Sentences, used.Sentences);
                for (var kind = 1; kind < 256; kind *= 2)
                    Assert.Equal(fresh.ScopesOf((TextScopes)kind), used.ScopesOf((TextScopes)kind));
            },
            iter: 5_000,
            threads: 1);
    }

    [Fact]
    public void Scopes_answer_as_if_each_was_looked_at() => Gen.Select(StrangeTexts.Any, Gen.Int[0, 400], Gen.Int[0, 60], Gen.Int[1, 255]).Sample(
        (text, start, length, kinds) =>
        {
            var scopes = (TextScopes)kinds;
            var range = new TextRange(Math.Min(start, text.Length), Math.Min(start + length, text.Length));
            var analysis = Texts.Read(text);
            var all = Enumerable.Range(0, 8).Select(bit => (TextScopes)(1 << bit)).Where(kind => scopes.HasFlag(kind))
                .SelectMany(analysis.ScopesOf).ToArray();
            Assert.Equal(all.Any(scope => scope.Overlaps(range)), analysis.Touches(range, scopes));
            Assert.Equal(all.Any(scope => scope.Contains(range)), analysis.LiesIn(range, scopes));
        },
        iter: 20_000);
}
