using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

/// <summary>What a rule looks at, and what silences it.</summary>
public sealed class ModifierTests
{
    private const string Refuse = "find: {phrases: {en: refuse, ru: отказать, uk: відмовити}}\n";

    [Theory]
    [InlineData("We refuse, we never refuse.", "refuse")]
    [InlineData("We do not refuse it.", "")]
    [InlineData("Not today; we refuse.", "refuse")]
    [InlineData("We don't refuse.", "")]
    [InlineData("Мы не отказали вам.", "")]
    [InlineData("Мы не спали. Мы отказали вам.", "отказали")]
    [InlineData("Ми не відмовили вам, їй теж.", "")]
    public void Negated_matches_are_skipped_within_their_clause(string draft, string expected) =>
        Assert.Equal(Split(expected), TestPolicy.Of(Refuse + "negated: skip").Words(draft));

    [Fact]
    public void Negated_matches_count_by_default() => Assert.Equal(["refuse"], TestPolicy.Of(Refuse).Words("We never refuse."));

    [Theory]
    [InlineData("within: draft", "Sadly we refuse. But we replace it.", "")]
    [InlineData("within: draft", "Sadly we refuse.", "refuse")]
    [InlineData("within: sentence", "We refuse. But we replace it.", "refuse")]
    [InlineData("within: sentence", "We refuse but we replace it.", "")]
    [InlineData("within: {words: 2}", "We replace or refuse.", "")]
    [InlineData("within: {words: 2}", "We refuse or replace.", "")]
    [InlineData("within: {words: 2}", "We replace it now or refuse.", "refuse")]
    [InlineData("within: {words: 2, side: before}", "We replace or refuse.", "")]
    [InlineData("within: {words: 2, side: before}", "We refuse or replace.", "refuse")]
    [InlineData("within: {words: 2, side: after}", "We refuse or replace.", "")]
    [InlineData("within: {words: 2, side: after}", "We replace or refuse.", "refuse")]
    [InlineData("within: {words: 3, side: after}", "We refuse or do replace.", "")]
    [InlineData("within: {words: 2, side: after}", "We refuse or do replace.", "refuse")]
    public void Another_finding_near_by_silences_a_match(string within, string draft, string expected) =>
        Assert.Equal(Split(expected), TestPolicy.Of(Refuse + $"unless: {{phrases: {{en: replace}}, {within}}}").Words(draft));

    [Theory]
    [InlineData("Ігор Дурень", "Ваше замовлення, Дурню, уже в дорозі.", "")]
    [InlineData("Ігор Дурень", "Ваше замовлення, дурню, уже в дорозі.", "дурню")]
    [InlineData("Ігор Дурень", "Ваше замовлення, ДУРНЮ, уже в дорозі.", "ДУРНЮ")]
    [InlineData("Ігор Швець", "Ваше замовлення, Дурню, уже в дорозі.", "Дурню")]
    [InlineData(null, "Шановний пане Дурень, усе гаразд.", "")]
    [InlineData(null, "Шановний Дурню, усе гаразд.", "Дурню")]
    public void The_names_of_those_who_talk_can_be_left_out(string? customer, string draft, string expected) => Assert.Equal(
        Split(expected),
        TestPolicy.Of("in: not name\nfind: {phrases: {uk: дурень}}").Words(draft, new Context { Customer = new Customer(Name: customer) }));

    [Fact]
    public void The_match_itself_does_not_silence_it() => Assert.Equal(
        ["we refuse"], TestPolicy.Of("find: {phrases: {en: we refuse}}\nunless: {phrases: {en: we}, within: {words: 1, side: before}}").Words("Now we refuse."));

    [Fact]
    public void Any_one_of_several_silencers_is_enough()
    {
        var policy = TestPolicy.Of(Refuse + "unless:\n  - {phrases: {en: replace}}\n  - {pattern: '\\d', within: draft}\n");

        Assert.Equal(["refuse"], policy.Words("We refuse."));
        Assert.Empty(policy.Words("We refuse. See 5."));
        Assert.Empty(policy.Words("We refuse and replace."));
    }

    [Theory]
    [InlineData("", "You wrote «we refuse» and we refuse.", 1)]
    [InlineData("in: [quote]", "You wrote «we refuse» and we refuse.", 1)]
    [InlineData("in: [quote, code]", "You wrote «we refuse», `refuse` and refuse.", 2)]
    [InlineData("", "> we refuse\nYes.", 0)]
    [InlineData("", "See `refuse` and http://refuse.com now.", 0)]
    [InlineData("", "Write to refuse@a.com.", 0)]
    [InlineData("in: [link]", "See http://a.com/refuse and refuse.", 1)]
    [InlineData("in: [greeting]", "Hello, refuse!\nWe refuse.", 1)]
    [InlineData("in: [not greeting]", "Hello, refuse!\nWe refuse.", 1)]
    [InlineData("in: [closing]", "We refuse.\nBest regards, refuse.", 1)]
    [InlineData("in: [not quote, not signature]", "We refuse.\nBest regards,\n\nRefuse Ltd", 1)]
    public void Scopes_choose_where_a_rule_looks(string scope, string draft, int expected) =>
        Assert.Equal(expected, TestPolicy.Of(Refuse + scope).Words(draft).Length);

    [Fact]
    public void A_match_that_reaches_into_an_excluded_scope_is_left_out_and_a_measured_text_that_holds_one_is_not()
    {
        var words = TestPolicy.Of("find: {pattern: 'so .* refuse'}\nin: not quote");
        Assert.Empty(words.Words("They wrote so «we must refuse» it."));
        Assert.Equal(["so we must refuse"], words.Words("They wrote so we must refuse it."));

        var length = TestPolicy.Of("find: {metric: {of: words, at-least: 3}}\nin: not quote");
        Assert.Equal(["They wrote «we must» to us."], length.Words("They wrote «we must» to us."));
        Assert.Empty(length.Words("«They wrote to us.»"));
    }

    [Theory]
    [InlineData("Which part of \"out of stock\" is unclear?", true)]
    [InlineData("Which part of it is unclear?", true)]
    [InlineData("Which part of https://a.bc is unclear?", true)]
    [InlineData("You ask \"which part of it is unclear\".", false)]
    [InlineData("Which part of \"what is unclear\" do you mean?", false)]
    [InlineData("\"Which part\" of it is unclear?", false)]
    public void A_phrase_around_a_quotation_is_no_quotation(string draft, bool isFound) =>
        Assert.Equal(isFound, TestPolicy.Of("find: {phrases: {en: which part ...6 unclear}}\nin: [not quote, not link]").Words(draft).Length > 0);

    [Fact]
    public void Numbers_are_a_scope()
    {
        Assert.Equal(["12"], TestPolicy.Of("find: {pattern: '1\\w*'}\nin: number").Words("Take 12 of 1a."));
        Assert.Equal(["1a"], TestPolicy.Of("find: {pattern: '1\\w*'}\nin: not number").Words("Take 12 of 1a."));
    }

    [Theory]
    [InlineData("trigger: send", CheckTrigger.Typing, 0)]
    [InlineData("trigger: send", CheckTrigger.Send, 1)]
    [InlineData("trigger: typing", CheckTrigger.Typing, 1)]
    [InlineData("trigger: typing", CheckTrigger.Send, 1)]
    [InlineData("", CheckTrigger.Typing, 1)]
    public void A_rule_of_the_send_trigger_waits_for_sending(string trigger, CheckTrigger when, int expected) => Assert.Equal(
        expected, TestPolicy.Of(Refuse + trigger).Check(new DraftCheckRequest { Draft = new Draft("We refuse."), Trigger = when }).Diagnostics.Count);

    [Fact]
    public void A_rule_for_the_customer_gives_signals_and_no_diagnostics()
    {
        var policy = TestPolicy.Of("rule: refusal\n" + Refuse + "target: customer\nseverity: error\nmode: hold\n");
        var response = policy.Check(
            "We refuse.", null, new Message(Author.Customer, "Hi"), new Message(Author.Agent, "We refuse."), new Message(Author.Customer, "Do you refuse?"));

        Assert.Empty(response.Diagnostics);
        Assert.Equal(GateDecision.Allow, response.Gate.Decision);
        Assert.Equal([new Signal("refusal", "p", 2, new TextRange(7, 13))], response.Conversation.Signals);
    }

    [Fact]
    public void A_note_is_not_judged()
    {
        var request = new DraftCheckRequest { Draft = new Draft("We refuse.", 3, Visibility.Note), Trigger = CheckTrigger.Send };
        var response = TestPolicy.Of(Refuse + "mode: hold").Check(request);

        Assert.Empty(response.Diagnostics);
        Assert.Equal(GateDecision.Allow, response.Gate.Decision);
        Assert.Equal(3, response.Version);
    }

    [Fact]
    public void A_rule_says_what_it_is()
    {
        var diagnostic = TestPolicy.Of("rule: no-way\nseverity: information\ncriterion: tone\n" + Refuse).Check("We refuse.").Diagnostics[0];

        Assert.Equal(("no-way", "p", DiagnosticSeverity.Information, "tone", EnforcementMode.Warn, "M"),
            (diagnostic.Code, diagnostic.Source, diagnostic.Severity, diagnostic.Criterion, diagnostic.Mode, diagnostic.Message));
        Assert.Equal("/rules/p/no-way", diagnostic.CodeDescription.Href);
        Assert.Equal(new TextRange(3, 9), diagnostic.Range);
    }

    [Theory]
    [InlineData("ru", "We refuse.", "рус")]
    [InlineData(null, "We refuse.", "eng")]
    [InlineData(null, "Мы вам отказали вчера.", "рус")]
    [InlineData("uk", "We refuse.", "eng")]
    [InlineData("de", "Мы вам отказали вчера.", "рус")]
    public void A_message_is_in_the_language_of_the_reader_else_of_the_sentence_else_in_English(string? reader, string draft, string expected) =>
        Assert.Equal(expected, TestPolicy.Of("message: {en: eng, ru: рус}\n" + Refuse).Check(new DraftCheckRequest
        {
            Draft = new Draft(draft),
            UiLanguage = reader,
        }).Diagnostics[0].Message);

    private static string[] Split(string expected) => expected.Length == 0 ? [] : expected.Split('|');
}
