using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class MetricCheckTests
{
    [Theory]
    [InlineData("exclamation-marks, at-least: 3", "Hi! Sure!!! Yes!!", "!!!")]
    [InlineData("exclamation-marks, at-least: 3", "What!?!?!", "!?!?!")]
    [InlineData("exclamation-marks, at-least: 3", "Hi‼! Sure‼", "‼!")]
    [InlineData("exclamation-marks, at-least: 3", "Hi ！ ! ！ you", "！ ! ！")]
    [InlineData("exclamation-marks, at-least: 3", "!!! Hi you", "!!!")]
    [InlineData("exclamation-marks, at-least: 1, at-most: 2", "Hi!!! Sure!!", "!!")]
    [InlineData("question-marks, at-least: 2", "Why? Why??", "??")]
    [InlineData("question-marks, at-least: 2", "Why⁇ Why!!?", "⁇")]
    [InlineData("capital-words, at-least: 2", "The BIG A BAD one", "BIG A BAD")]
    [InlineData("capital-words, at-least: 2", "The BIG 5 BAD one", "BIG 5 BAD")]
    [InlineData("capital-words, at-least: 2", "The BIG 15 BAD one", "BIG 15 BAD")]
    [InlineData("capital-words, at-least: 2", "VERY BAD one", "VERY BAD")]
    [InlineData("capital-words, at-least: 2", "The BIG or BAD A", "")]
    [InlineData("capital-words, at-least: 2", "The BIG 5 or BAD", "")]
    [InlineData("capital-words, at-least: 2", "So WE'RE BAD, no", "WE'RE BAD")]
    [InlineData("capital-words, at-least: 2", "So BAD WE'RE no", "BAD WE'RE")]
    [InlineData("capital-words, at-least: 2", "This is VERY BAD, OK.", "VERY BAD, OK")]
    [InlineData("capital-words, at-least: 2", "The USA is big.", "")]
    [InlineData("emoji, at-least: 2", "Good 😀 day 👍🏽.", "😀 day 👍🏽")]
    [InlineData("emoji, at-least: 2", "A family 👨‍👩‍👧 and no more.", "")]
    [InlineData("emoji, at-least: 2", "A flag 🇺🇦 alone.", "")]
    [InlineData("emoji, at-least: 2", "Flags 🇺🇦🇵🇱 here.", "🇺🇦🇵🇱")]
    [InlineData("links, at-least: 2", "See http://a.bc or d.ef/g now.", "See http://a.bc or d.ef/g now.")]
    [InlineData("characters, at-most: 5", "Yes.", "Yes.")]
    [InlineData("characters, at-most: 5", "Surely.", "")]
    [InlineData("words, at-least: 3", "Two words. And three words.", "And three words.")]
    [InlineData("words, at-least: 2, at-most: 2", "One two three. One two. One.", "One two.")]
    [InlineData("sentence-length, at-least: 4", "Short one. This one is longer.", "This one is longer.")]
    [InlineData("capital-share, at-least: 50", "abCDE. Abcde.", "abCDE.")]
    public void A_quantity_out_of_its_limits_is_found(string metric, string draft, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], TestPolicy.Of($"find: {{count: {{of: {metric}}}}}").Words(draft).Distinct());

    [Fact]
    public void Every_run_is_found()
    {
        Assert.Equal(["!!!", "!!!!"], TestPolicy.Of("find: {count: {of: exclamation-marks, at-least: 3}}").Words("Hi!!! Sure! Yes!!!!"));
        Assert.Equal(["BIG BAD", "OLD SAD"], TestPolicy.Of("find: {count: {of: capital-words, at-least: 2}}").Words("The BIG BAD one. An OLD SAD one."));
    }

    [Fact]
    public void Sentences_are_counted_in_the_whole_draft() =>
        Assert.Equal(["One. Two. Three."], TestPolicy.Of("find: {metric: {of: sentences, at-least: 3}}\nunit: draft").Words("One. Two. Three."));

    [Fact]
    public void Long_words_and_sentences_make_a_text_hard_to_read()
    {
        var policy = TestPolicy.Of("find: {metric: {of: readability, at-least: 60}}\nmessage: '{count}'\nunit: draft");

        Assert.Empty(policy.Words("We send it to you now."));
        var hard = Assert.Single(policy.Check("Notwithstanding considerations mentioned previously, representatives unfortunately deliver nothing.").Diagnostics);
        Assert.Equal("108", hard.Message);
    }

    [Theory]
    [InlineData("No!!!!", "4 marks")]
    [InlineData("No!?!?!", "3 marks")]
    public void The_count_goes_into_the_message(string draft, string message) =>
        Assert.Equal(message, TestPolicy.Of("message: '{count} marks'\nfind: {count: {of: exclamation-marks, at-least: 3}}").Check(draft).Diagnostics[0].Message);
}
