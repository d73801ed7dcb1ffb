using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class FixTests
{
    private const string Find = "find: {phrases: {en: [refuse, tell him that, idiot]}}\n";

    [Theory]
    [InlineData("{replace: decline}", "We refuse it.", "We decline it.")]
    [InlineData("{replace: decline}", "Refuse it.", "Decline it.")]
    [InlineData("{replace: {en: decline}}", "We refuse it.", "We decline it.")]
    [InlineData("{delete: match}", "You idiot, go.", "You go.")]
    [InlineData("{delete: match}", "Idiot, go.", "Go.")]
    [InlineData("{delete: sentence}", "Hi. We refuse it. Bye.", "Hi. Bye.")]
    [InlineData("{delete: sentence}", "We refuse it.", "")]
    [InlineData("{insert-before: 'sadly '}", "We refuse it.", "We sadly refuse it.")]
    [InlineData("{insert-after: ' politely'}", "We refuse it.", "We refuse politely it.")]
    [InlineData("{insert-after: ' Sorry.'}", "We refuse it. Bye.", "We refuse it. Sorry. Bye.")]
    [InlineData("{keep-only: sentence-rest}", "Hi. Tell him that money comes. Bye.", "Hi. Money comes. Bye.")]
    [InlineData("{keep-only: draft-rest}", "Hi. Tell him that money comes. Bye.", "Money comes. Bye.")]
    [InlineData("{keep-only: quote}", "Tell him that: «Money comes.» Thanks.", "Money comes.")]
    public void A_fix_changes_what_it_says(string fix, string draft, string expected) =>
        Assert.Equal(expected, TestPolicy.Of($"{Find}fix: {fix}").Fixed(draft));

    [Theory]
    [InlineData("You idiot. Go.", "You. Go.")]
    [InlineData("Go, idiot!", "Go!")]
    [InlineData("Go, idiot", "Go")]
    [InlineData("You (an idiot) go; you idiot; go.", "You (an) go; you idiot; go.")]
    [InlineData("Go,\nidiot, you.", "Go,\nyou.")]
    [InlineData("Hi, you idiot\nBye", "Hi, you\nBye")]
    [InlineData("Hi, you idiot\r\nBye", "Hi, you\r\nBye")]
    [InlineData("Hi, you\t idiot \tgo.", "Hi, you\t go.")]
    [InlineData("Hi. Idiot, go.", "Hi. Go.")]
    [InlineData("Hi. Idiot Go.", "Hi. Go.")]
    [InlineData("Hi.\n\nIdiot", "Hi.")]
    [InlineData("Idiot\n\ngo.", "go.")]
    [InlineData("Idiot", "")]
    [InlineData("An idiot-like one", "An -like one")]
    [InlineData("An (idiot one)", "An ( one)")]
    [InlineData("Idiot \t", "")]
    [InlineData("Well,idiot, we go.", "Well, we go.")]
    public void What_is_deleted_leaves_no_space_and_no_comma_behind(string draft, string expected) =>
        Assert.Equal(expected, TestPolicy.Of(Find + "fix: {delete: match}").Fixed(draft));

    [Theory]
    [InlineData("Hi. We refuse it.\nBye.", "Hi.\nBye.")]
    [InlineData("We refuse it.\n\nBye.", "Bye.")]
    [InlineData("Hi.\n\nWe refuse it.\n", "Hi.\n\n\n")]
    [InlineData("Hi.\n\nWe refuse it.", "Hi.")]
    public void A_sentence_is_deleted_with_its_space(string draft, string expected) =>
        Assert.Equal(expected, TestPolicy.Of(Find + "fix: {delete: sentence}").Fixed(draft));

    [Theory]
    [InlineData("sentence-rest", "Tell him that: - (money comes).", "Money comes).")]
    [InlineData("sentence-rest", "Tell him that that money comes", "Money comes")]
    [InlineData("sentence-rest", "Tell him that, Money comes.", "Money comes.")]
    [InlineData("sentence-rest", "Hi. Tell him that 5.", null)]
    [InlineData("sentence-rest", "Tell him that.", null)]
    [InlineData("sentence-rest", "Tell him that", null)]
    [InlineData("sentence-rest", "Tell him that: «money comes».", "Money comes.")]
    [InlineData("sentence-rest", "Tell him that: “money comes.”", "Money comes.")]
    [InlineData("sentence-rest", "Tell him that: „money comes“!", "Money comes!")]
    [InlineData("sentence-rest", "Tell him that: \"money comes\" ", "Money comes ")]
    [InlineData("sentence-rest", "Tell him that: «money» comes.", "«money» comes.")]
    [InlineData("sentence-rest", "Tell him that: «money»comes.", "«money»comes.")]
    [InlineData("sentence-rest", "Tell him that: «money comes»", "Money comes")]
    [InlineData("sentence-rest", "Tell him that: «that money comes».", "That money comes.")]
    [InlineData("sentence-rest", "Tell him that: «money comes.», please", "«money comes.», please")]
    [InlineData("draft-rest", "Tell him that: «Money comes.».", "Money comes.")]
    [InlineData("draft-rest", "Tell him that: «Money comes!». ", "Money comes! ")]
    [InlineData("draft-rest", "Tell him that money comes. Bye. \n", "Money comes. Bye. \n")]
    [InlineData("draft-rest", "Tell him that. \n 5", null)]
    [InlineData("quote", "Tell him that: «» «Money comes.» Thanks.", "Money comes.")]
    [InlineData("quote", "«Hi», tell him that: «Money comes.»", "Money comes.")]
    [InlineData("quote", "Tell him that«Money comes.»", "Money comes.")]
    [InlineData("quote", "Tell him that:\n> Money comes.", null)]
    [InlineData("quote", "Tell him that money comes.", null)]
    public void What_is_kept_is_a_sentence_of_its_own(string what, string draft, string? expected) =>
        Assert.Equal(expected, TestPolicy.Of($"{Find}fix: {{keep-only: {what}}}").Fixed(draft));

    [Fact]
    public void Fixes_that_change_the_same_are_one()
    {
        var policy = TestPolicy.Of(Find + "fix: [{keep-only: sentence-rest}, {keep-only: draft-rest}, {delete: sentence}]\n");

        Assert.Equal(["Keep only the customer's part", "Delete the sentence"], policy.Check("Tell him that money comes.").Diagnostics[0].Actions.Select(action => action.Title));
    }

    [Theory]
    [InlineData(null, "Мы вам отказали.", "Удалить")]
    [InlineData("uk", "Мы вам отказали.", "Видалити")]
    [InlineData("de", "Мы вам отказали.", "Delete")]
    public void A_title_is_in_the_language_of_the_reader_else_of_the_sentence(string? reader, string draft, string expected) =>
        Assert.Equal(expected, TestPolicy.Of("find: {phrases: {ru: отказать}}\nfix: {delete: match}\n")
            .Check(new DraftCheckRequest { Draft = new Draft(draft), UiLanguage = reader }).Diagnostics[0].Actions[0].Title);

    [Fact]
    public void The_first_fix_is_preferred_and_each_says_how_safe_it_is()
    {
        var actions = TestPolicy.Of(Find + "fix:\n  - {replace: decline, applicability: safe, title: Say it}\n  - {delete: sentence}\n")
            .Check("We refuse it.").Diagnostics[0].Actions;

        Assert.Equal([(true, FixApplicability.Safe, "Say it"), (false, FixApplicability.NeedsReview, "Delete the sentence")],
            actions.Select(action => (action.IsPreferred, action.Applicability, action.Title)));
        Assert.All(actions, action => Assert.Equal(CodeActionKind.QuickFix, action.Kind));
    }

    [Fact]
    public void A_language_without_a_text_has_no_such_fix()
    {
        var policy = TestPolicy.Of("find: {phrases: {en: refuse, ru: отказать}}\nfix: {replace: {ru: отклонить}}\n");

        Assert.Null(policy.Fixed("We refuse it."));
        Assert.Equal("Мы вам отклонить.", policy.Fixed("Мы вам отказали."));
    }

    [Fact]
    public void A_rule_without_fixes_offers_none() => Assert.Empty(TestPolicy.Of(Find).Check("We refuse.").Diagnostics[0].Actions);

    [Theory]
    [InlineData(" But a swap is fine.", "We cannot refund the money.", "We cannot refund the money. But a swap is fine.")]
    [InlineData(" But a swap is fine.", "Sorry, we cannot refund! Bye.", "Sorry, we cannot refund! But a swap is fine. Bye.")]
    [InlineData(" But a swap is fine.", "We cannot refund the money", "We cannot refund the money. But a swap is fine.")]
    [InlineData(" But a swap is fine.", "We cannot refund (rules)", "We cannot refund (rules) But a swap is fine.")]
    [InlineData(" “A swap” is fine.", "We cannot refund the money.", "We cannot refund the money. “A swap” is fine.")]
    [InlineData(" yet", "We cannot refund the money.", "We cannot refund yet the money.")]
    [InlineData(" iPhones", "We cannot refund at all.", "We cannot refund iPhones at all.")]
    [InlineData("(Not)", "We cannot refund it.", "We cannot refund(Not) it.")]
    [InlineData("Not", "We cannot refund it.", "We cannot refundNot it.")]
    [InlineData(", but can swap", "We cannot refund.", "We cannot refund, but can swap.")]
    public void A_sentence_is_inserted_after_the_sentence_and_words_after_the_match(string text, string draft, string expected)
    {
        var policy = TestPolicy.Of($"find: {{phrases: {{en: we cannot refund}}}}\nfix: {{insert-after: {{en: \"{text}\"}}}}\n");

        Assert.Equal(expected, policy.Fixed(draft));
    }

    [Theory]
    [InlineData("find: {pattern: 'refund. '}", "No refund. Bye.", "No refund. Sorry. Bye.")]
    [InlineData("find: {pattern: 'refund. '}", "No refund. ", "No refund. Sorry. ")]
    [InlineData("find: {missing: {phrases: {en: regards}, at: draft}}", "We fixed it\n", "We fixed it. Sorry.\n")]
    public void A_sentence_is_inserted_before_the_white_space_that_a_match_ends_with(string find, string draft, string expected) =>
        Assert.Equal(expected, TestPolicy.Of(find + "\nunit: draft\nfix: {insert-after: ' Sorry.'}").Fixed(draft));

    [Fact]
    public void Of_a_word_that_begins_before_the_match_only_the_letters_in_it_are_lowered() =>
        Assert.Equal("So BOld bad, BAD", TestPolicy.Of("find: {pattern: 'LD BAD'}\nfix: {lower-case: match}").Fixed("So BOLD BAD, BAD"));

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
        var policy = TestPolicy.Of($"find: {{count: {{of: capital-words, at-least: 3}}}}\nfix: {{lower-case: {what}}}\n");

        Assert.Equal(expected, policy.Fixed(draft));
    }

    [Fact]
    public void Without_a_word_in_capitals_there_is_nothing_to_lower()
    {
        var policy = TestPolicy.Of("find: {count: {of: exclamation-marks, at-least: 3}}\nfix: {lower-case: match}\n");

        Assert.Null(policy.Fixed("Done!!!"));
    }
}
