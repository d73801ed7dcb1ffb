using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class UnlessTests
{
    [Theory]
    [InlineData("before", "I need your password", "I need your password")]
    [InlineData("before", "Nobody asks: we need your password", "we need your password")]
    [InlineData("before", "Never. I need your password", "")]
    [InlineData("before", "Never ever would I need your password", "")]
    [InlineData("before", "Never would they say that I need your password", "I need your password")]
    [InlineData("before", "I need your password never", "I need your password")]
    [InlineData("after", "I need your password, never mind", "")]
    [InlineData("after", "I need your password and you never sleep", "")]
    [InlineData("after", "I need your password and that you will never", "I need your password")]
    [InlineData("after", "Never, I need your password", "I need your password")]
    [InlineData("both", "Never: I need your password", "")]
    [InlineData("both", "I need your password never", "")]
    [InlineData("both", "I need your password", "I need your password")]
    public void Only_the_words_beside_a_match_silence_it(string side, string draft, string expected)
    {
        var policy = TestPolicy.Of($$$"""
            find: {phrases: {en: "(I|we) need your password"}}
            unless: { phrases: { en: "(never|I|we|password)" }, within: { words: 3, side: {{{side}}} } }
            """);

        Assert.Equal(expected, string.Join('|', policy.Words(draft)));
    }

    [Theory]
    [InlineData("Is it urgent?", "")]
    [InlineData("(urgent) it is", "urgent")]
    [InlineData("It's urgent", "urgent")]
    public void Punctuation_beside_a_match_counts_with_the_words_there(string draft, string expected)
    {
        var policy = TestPolicy.Of("""
            find: {phrases: {en: urgent}}
            unless: {pattern: '\?', within: {words: 1, side: after}}
            """);

        Assert.Equal(expected, string.Join('|', policy.Words(draft)));
    }

    [Theory]
    [InlineData("I'm silly", "")]
    [InlineData("they say I'm silly", "")]
    [InlineData("they're silly", "silly")]
    public void A_contraction_is_one_word_of_the_distance(string draft, string expected)
    {
        var policy = TestPolicy.Of("""
            find: {phrases: {en: silly}}
            unless: {phrases: {en: I am}, within: {words: 1, side: before}}
            """);

        Assert.Equal(expected, string.Join('|', policy.Words(draft)));
    }

    [Fact]
    public void The_absence_of_something_can_silence()
    {
        var policy = TestPolicy.Of("""
            find: {phrases: {en: refund}}
            unless: {not: {phrases: {en: tomorrow}}, within: sentence}
            """);

        Assert.Equal("refund", string.Join('|', policy.Words("A refund goes out tomorrow. The refund is here.")));
    }
}
