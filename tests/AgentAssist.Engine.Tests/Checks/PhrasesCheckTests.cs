using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class PhrasesCheckTests
{
    [Theory]
    [InlineData("en", "refuse", "We refused twice.", "refused")]
    [InlineData("ru", "отказать", "Мы вам отказали вчера.", "отказали")]
    [InlineData("uk", "відмовити", "Ми вам відмовили вчора.", "відмовили")]
    [InlineData("en", "(nothing|little) ...4 do", "Sadly there is nothing that we can do.", "nothing that we can do")]
    [InlineData("en", "(nothing|little) ...2 do", "Sadly there is nothing at all we can do.", "")]
    [InlineData("en", "very? late", "It is very late, or just late.", "very late|late")]
    [InlineData("en", "=refused", "We refuse, we refused.", "refused")]
    [InlineData("en", "any-order: money never", "You never see your money. The money will never come.", "never see your money|money will never")]
    [InlineData("en", "unaccept*", "This is unacceptable to us.", "unacceptable")]
    [InlineData("en", "*taxi*", "Sad tropotaxis is here.", "tropotaxis")]
    [InlineData("en", "late", "It is LATE and Late.", "LATE|Late")]
    [InlineData("ru", "ещё раз", "Еще раз и ещё раз.", "Еще раз|ещё раз")]
    [InlineData("uk", "п'ять", "Їх п’ять і пʼять, навіть п'ять.", "п’ять|пʼять|п'ять")]
    [InlineData("en", "we can't help", "Sorry, we cannot help you.", "we cannot help")]
    public void A_phrase_is_found_in_any_form_at_its_exact_place(string language, string phrase, string draft, string expected)
    {
        var policy = TestPolicy.Of($"find: {{phrases: {{{language}: \"{phrase}\"}}}}");

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), policy.Words(draft));
    }

    [Theory]
    [InlineData("Ты идиoт, да.", "идиoт")]
    [InlineData("Ты и д и о т, да.", "и д и о т")]
    [InlineData("Ты и.д.и.о.т, да.", "и.д.и.о.т")]
    [InlineData("Ты идиооооот, да.", "идиооооот")]
    [InlineData("Ты ид\u200Bи\u00ADот, да.", "ид\u200Bи\u00ADот")]
    [InlineData("Ты и\u0301диот, да.", "и\u0301диот")]
    [InlineData("😀 Ты ИДИОТ 😀", "ИДИОТ")]
    public void A_disguised_word_is_found_with_its_disguise(string draft, string expected) =>
        Assert.Equal([expected], TestPolicy.Of("find: {phrases: {ru: идиот}}").Words(draft));

    [Theory]
    [InlineData("You are an 1d10t.", "1d10t")]
    [InlineData("You are an id*ot.", "id*ot")]
    [InlineData("You are an idi0t.", "idi0t")]
    [InlineData("You are an i-d-i-o-t.", "i-d-i-o-t")]
    [InlineData("You are an ＩＤＩＯＴ.", "ＩＤＩＯＴ")]
    [InlineData("You are an 𝐢𝐝𝐢𝐨𝐭.", "𝐢𝐝𝐢𝐨𝐭")]
    public void An_English_word_is_found_with_its_disguise(string draft, string expected) =>
        Assert.Equal([expected], TestPolicy.Of("find: {phrases: {en: idiot}}").Words(draft));

    [Theory]
    [InlineData("Order 1D10T-55 is on its way.")]
    [InlineData("It is idiomatic.")]
    [InlineData("I did it. I do it.")]
    public void A_look_alike_stays_silent(string draft) => Assert.Empty(TestPolicy.Of("find: {phrases: {en: idiot}}").Words(draft));

    [Fact]
    public void A_phrase_does_not_reach_over_the_end_of_a_sentence() =>
        Assert.Empty(TestPolicy.Of("find: {phrases: {en: nothing ...4 do}}").Words("I see nothing. Shall we do it?"));

    [Fact]
    public void A_phrase_speaks_in_sentences_of_its_language_and_an_English_one_everywhere()
    {
        var policy = TestPolicy.Of("rule: ru\nfind: {phrases: {ru: проблема}}", "rule: en\nfind: {phrases: {en: ticket}}");

        Assert.Equal(["ru"], policy.Codes("Это ваша проблема."));
        Assert.Empty(policy.Codes("Це ваша проблема, їй є рік."));
        Assert.Equal(["en"], policy.Codes("Мы закрыли ваш ticket вчера."));
        Assert.Equal(["ru"], policy.Codes("Thank you for waiting. Это проблема."));
    }

    [Fact]
    public void A_list_stands_for_any_of_its_phrases()
    {
        using var folder = new PolicyFolder().Pack("p").Write("p/lists.yaml", "cars: {en: [taxi, private car]}\n")
            .Rule("p", "r", "find: {phrases: {en: 'take $cars now'}}");
        var policy = TestPolicy.Of(folder);

        Assert.Equal(["take private cars now"], policy.Words("Please take private cars now."));
        Assert.Empty(policy.Words("Please take trains now."));
    }

    [Fact]
    public void The_widest_match_of_a_rule_is_reported_once() =>
        Assert.Equal(["we can not help you"], TestPolicy.Of("find: {phrases: {en: [not help, we can not help, can not help you, we can not help you]}}")
            .Words("Sadly we can not help you."));
}
