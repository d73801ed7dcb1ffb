using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Ёжик, ҐАНОК!", "ежик|ганок")]
    [InlineData("п’ять пʼять п'ять", "п'ять|п'ять|п'ять")]
    [InlineData("об\u00ADъезд не\u200Bт", "объезд|нет")]
    [InlineData("и\u0306од мои\u0306 за\u0301мок", "йод|мой|замок")]
    [InlineData("Ми ї\u0301ли, і\u0308жак", "ми|їли|їжак")]
    [InlineData("ﬁne Ａｂ café Łódź", "fine|ab|cafe|łodz")]
    [InlineData("don't rock'n'roll 'quoted'", "don't|rock'n'roll|quoted")]
    [InlineData("по-русски кое_что", "по|русски|кое|что")]
    [InlineData("№123 4276-1234", "123|4276|1234")]
    [InlineData("👍🏽ок👍", "ок")]
    public void Words_are_folded(string text, string expected)
    {
        var analysis = Texts.Read(text);
        Assert.Equal(expected.Split('|'), analysis.Tokens.Take(analysis.TokenCount).Select(token => analysis.LettersOf(token).ToString()));
    }

    [Theory]
    [InlineData("Идиот", 0, 5)]
    [InlineData("«иди\u200Bот»", 1, 7)]
    [InlineData("  за\u0301мок\u200B ", 2, 8)]
    public void A_word_keeps_its_place_in_the_text(string text, int start, int end)
    {
        var token = Texts.Read(text).Tokens[0];
        Assert.Equal((start, end), (token.Start, token.End));
    }

    [Fact]
    public void Any_string_gives_ordered_words_and_sentences_inside_the_text() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["аяїё’' .!?\n\r@*»«\"`>\uD83D\uDE00\u0301\u200Bf10"]]).Sample(text =>
        {
            var analysis = Texts.Read(text);
            var end = 0;
            for (var i = 0; i < analysis.TokenCount; i++)
            {
                ref readonly var token = ref analysis.Tokens[i];
                if (token.Start < end || token.End <= token.Start || token.End > text.Length || token.FoldedLength == 0) return false;
                if (!analysis.SentenceAt(token.Start).Range.Contains(new TextRange(token.Start, token.End))) return false;
                end = token.End;
            }

            return true;
        }, iter: 20_000);
}
