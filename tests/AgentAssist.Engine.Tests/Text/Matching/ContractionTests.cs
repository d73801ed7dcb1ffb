using AgentAssist.Engine.Text;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class ContractionTests
{
    [Theory]
    [InlineData("we are sorry", "Sadly we're sorry.", "we're sorry")]
    [InlineData("we're sorry", "Sadly we are sorry.", "we are sorry")]
    [InlineData("we're sorry", "Sadly we’re sorry, we were sorry", "we’re sorry|we were sorry")]
    [InlineData("are sorry", "Sadly we're sorry.", "'re sorry")]
    [InlineData("I am sure", "I'm sure, I’m sure, im sure", "I'm sure|I’m sure|im sure")]
    [InlineData("I'm sure", "I am sure", "I am sure")]
    [InlineData("he has left", "Now he's left", "he's left")]
    [InlineData("he's late", "he is late, he has late", "he is late|he has late")]
    [InlineData("(he|she) ...2 rude", "She's a bit rude", "She's a bit rude")]
    [InlineData("tell him ...2 are busy", "Tell him they're busy", "Tell him they're busy")]
    [InlineData("you will get it", "you'll get it; youll get it", "you'll get it|youll get it")]
    [InlineData("we would like", "We'd like, we had like", "We'd like")]
    [InlineData("let us check", "Let's check", "Let's check")]
    [InlineData("let's check", "Let us check", "Let us check")]
    public void A_shortened_verb_is_the_verb(string phrase, string text, string expected) =>
        Assert.Equal(expected.Split('|'), PhraseFinder.Find(text, "en", phrase));

    [Theory]
    [InlineData("we can't help", "We cannot help. We can not help. We can’t help. We cant help.", "We cannot help|We can not help|We can’t help|We cant help")]
    [InlineData("we can not help", "We can't help, we cannot help", "We can't help|we cannot help")]
    [InlineData("we cannot help", "We can't help, we can not help", "We can't help|we can not help")]
    [InlineData("do not write", "Don't write, dont write. She doesn't write, he did not write", "Don't write|dont write|doesn't write|did not write")]
    [InlineData("don't write", "Do not write", "Do not write")]
    [InlineData("it won't work", "It will not work, it wont work; it'll not work", "It will not work|it wont work|it'll not work")]
    [InlineData("it will not work", "It won’t work", "It won’t work")]
    [InlineData("(is|was) not here", "It isn't here. He wasn't here", "isn't here|wasn't here")]
    [InlineData("not ...1 help", "They can't help, they won't ever help", "can't help|won't ever help")]
    [InlineData("we ...2 not able", "We really aren't able", "We really aren't able")]
    [InlineData("any-order: refund can't", "We can't refund. A refund we cannot", "can't refund|refund we cannot")]
    public void A_negation_written_with_its_verb_is_found_as_two_words(string phrase, string text, string expected) =>
        Assert.Equal(expected.Split('|').Order(), PhraseFinder.Find(text, "en", phrase).Order());

    [Theory]
    [InlineData("we can ...2 refund", "We can't refund, we cannot refund")]
    [InlineData("you should write", "You shouldn't write")]
    [InlineData("the customer is wrong", "The customer's wrong address")]
    [InlineData("=I =am", "I'm, im")]
    [InlineData("=can =not", "I can't, I cannot")]
    [InlineData("=I'm", "I am, im")]
    [InlineData("=can't", "We can not, cannot, cant")]
    [InlineData("it is", "Its")]
    [InlineData("we are", "We went, were we")]
    [InlineData("we not pay", "We can't pay")]
    public void A_contraction_is_nothing_else(string phrase, string text) => Assert.Empty(PhraseFinder.Find(text, "en", phrase));

    [Fact]
    public void More_alternatives_than_are_written_out_still_take_contractions()
    {
        var people = string.Join('|', Enumerable.Range(0, 40).Select(i => $"friend{(char)('a' + i % 26)}{(char)('a' + i / 26)}"));
        Assert.Equal(["you can't pay"], PhraseFinder.Find("Now you can't pay", "en", $"({people}|you) (can|may) not pay"));
    }

    [Fact]
    public void Phrases_that_share_a_contraction_are_all_found()
    {
        var people = string.Join('|', Enumerable.Range(0, 40).Select(i => $"friend{(char)('a' + i % 26)}{(char)('a' + i / 26)}"));

        Assert.Equal(
            ["can't call", "can't pay", "can't stay"],
            PhraseFinder.Find("I can't pay, can't stay, can't call", "en", $"({people}|can) not pay", "can not stay", "can not call").Order());
    }

    [Theory]
    [InlineData("we're", "we|'re")]
    [InlineData("I’ll", "i|'ll")]
    [InlineData("let's", "let|us")]
    [InlineData("customer's", "customer's")]
    [InlineData("can't", "can't")]
    [InlineData("rock'n'roll", "rock'n'roll")]
    [InlineData("ok'd", "ok'd")]
    public void A_contraction_is_two_words_in_one_place(string text, string words)
    {
        var analysis = Texts.Read(text);
        Assert.Equal(words.Split('|'), analysis.Tokens.Take(analysis.TokenCount).Select(token => analysis.LettersOf(token).ToString()));
        Assert.Equal(0, analysis.Tokens[0].Start);
        Assert.Equal(text.Length, analysis.Tokens[analysis.TokenCount - 1].End);
    }

    [Fact]
    public void A_contraction_counts_as_one_word()
    {
        var analysis = Texts.Read("We're sure it's DON'T and WE'RE");
        var (count, _) = TextMetrics.Measure(Engine.Policies.Definitions.TextMetric.Words, analysis, analysis.Whole);
        Assert.Equal(6, count);
    }
}
