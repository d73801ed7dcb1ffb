using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class MissingCheckTests
{
    [Theory]
    [InlineData("", "Hello. We fixed it.", "We fixed it.")]
    [InlineData("", "Hello. We fixed it. Regards.", "")]
    [InlineData(", at: first-sentence", "Hello. We fixed it.", "Hello.")]
    [InlineData(", at: draft", "Hello. We fixed it.", "Hello. We fixed it.")]
    [InlineData(", if: {phrases: {en: fix}}", "Hello. We fixed it.", "We fixed it.")]
    [InlineData(", if: {phrases: {en: fix}}", "Hello. We are late.", "")]
    public void What_a_draft_lacks_is_shown_at_its_anchor(string more, string draft, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected], TestPolicy.Of($"find: {{missing: {{phrases: {{en: regards}}{more}}}}}").Words(draft));

    [Fact]
    public void It_is_judged_on_send_alone()
    {
        var policy = TestPolicy.Of("find: {missing: {phrases: {en: regards}}}");
        var request = new DraftCheckRequest { Draft = new Draft("We fixed it.") };

        Assert.Empty(policy.Check(request with { Trigger = CheckTrigger.Typing }).Diagnostics);
        Assert.Single(policy.Check(request with { Trigger = CheckTrigger.Send }).Diagnostics);
    }

    [Fact]
    public void It_judges_only_the_languages_it_covers()
    {
        var policy = TestPolicy.Of("find: {missing: {phrases: {en: regards, ru: с уважением}}}");

        Assert.Single(policy.Words("Мы всё починили."));
        Assert.Single(policy.Words("We have fixed everything."));
        Assert.Empty(policy.Words("Ми вже все полагодили, її теж."));
    }

    [Theory]
    [InlineData("pattern: regards")]
    [InlineData("any: [{phrases: {en: regards}}, {pattern: '[0-9]'}]")]
    public void What_needs_no_language_is_missed_in_every_language(string element) =>
        Assert.Single(TestPolicy.Of($"find: {{missing: {{{element}}}}}").Words("Ми вже все полагодили, її теж."));

    [Fact]
    public void An_empty_draft_lacks_nothing()
    {
        var policy = TestPolicy.Of("find: {missing: {phrases: {en: regards}}}");

        Assert.Empty(policy.Words(""));
        Assert.Empty(policy.Words("…"));
    }

    [Fact]
    public void A_link_or_a_quotation_in_the_last_sentence_does_not_hide_what_is_missing() =>
        Assert.Equal(["See «help» at a.bc now."], TestPolicy.Of("find: {missing: {phrases: {en: regards}}}").Words("We fixed it. See «help» at a.bc now."));
}
