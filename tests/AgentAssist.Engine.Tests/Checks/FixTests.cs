using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class FixTests
{
    [Theory]
    [InlineData(" But a swap is fine.", "We cannot refund the money.", "We cannot refund the money. But a swap is fine.")]
    [InlineData(" But a swap is fine.", "Sorry, we cannot refund! Bye.", "Sorry, we cannot refund! But a swap is fine. Bye.")]
    [InlineData(" But a swap is fine.", "We cannot refund the money", "We cannot refund the money. But a swap is fine.")]
    [InlineData(" But a swap is fine.", "We cannot refund (rules)", "We cannot refund (rules) But a swap is fine.")]
    [InlineData(" “A swap” is fine.", "We cannot refund the money.", "We cannot refund the money. “A swap” is fine.")]
    [InlineData(" yet", "We cannot refund the money.", "We cannot refund yet the money.")]
    [InlineData(", but can swap", "We cannot refund.", "We cannot refund, but can swap.")]
    public void A_sentence_is_inserted_after_the_sentence_and_words_after_the_match(string text, string draft, string expected)
    {
        using var rule = new OneRule($"find: {{phrases: {{en: we cannot refund}}}}\nfix: {{insert-after: {{en: \"{text}\"}}}}\n");

        Assert.Equal(expected, rule.Fix(draft));
    }

    [Theory]
    [InlineData("match", "PLEASE DO NOT WRITE to us.", "Please do not write to us.")]
    [InlineData("match", "Wait. WE'RE VERY BUSY NOW!", "Wait. We're very busy now!")]
    [InlineData("match", "And I TOLD YOU TWICE, so", "And I told you twice, so")]
    [InlineData("match", "So I AM NOT HERE", "So I am not here")]
    [InlineData("match", "Send US THE PDF AND MORE", "Send us the PDF and more")]
    [InlineData("match", "ПОЗВОНИТЕ НАМ В ЧАТ", "Позвоните нам в чат")]
    [InlineData("match", "Тож НЕ ПИШІТЬ СЮДИ більше", "Тож не пишіть сюди більше")]
    [InlineData("sentence", "ok THE BIG RED one AND OLED55 TV. BYE", "ok the big red one and OLED55 TV. BYE")]
    public void Shouted_words_are_put_into_small_letters(string what, string draft, string expected)
    {
        using var rule = new OneRule($"find: {{count: {{of: capital-words, at-least: 3}}}}\nfix: {{lower-case: {what}}}\n");

        Assert.Equal(expected, rule.Fix(draft));
    }

    [Fact]
    public void Without_a_word_in_capitals_there_is_nothing_to_lower()
    {
        using var rule = new OneRule("find: {count: {of: exclamation-marks, at-least: 3}}\nfix: {lower-case: match}\n");

        Assert.Null(rule.Fix("Done!!!"));
    }
}
