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
}
