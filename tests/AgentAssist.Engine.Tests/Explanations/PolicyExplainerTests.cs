using AgentAssist.Engine.Explanations;
using AgentAssist.Engine.Tests.Policies;
using AgentAssist.Engine.Tests.Text.Inflection;
using Xunit;

namespace AgentAssist.Engine.Tests.Explanations;

public sealed class PolicyExplainerTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Pack("tone");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_names_the_phrase_that_matched_and_where_it_is_written()
    {
        _folder.Rule("tone", "banned", "find:\n  phrases:\n    en: [hello, \"never (ever|again)\"]\n");

        var match = Assert.Single(Explain("We will never again do it.").Matches);

        var phrase = Assert.Single(match.Phrases);
        Assert.Equal((MatchOutcome.Reported, "never (ever|again)", 7, 18), (match.Outcome, phrase.Phrase, phrase.Location.Line, phrase.Location.Column));
        Assert.Equal(new TextRange(8, 19), phrase.Range);
    }

    [Theory]
    [InlineData("we must ...2 refund money", "We must now give it.", 2, 4, "...2 refund", "now")]
    [InlineData("we must ...2 refund money", "We must.", 2, 4, "...2 refund", null)]
    [InlineData("we (will never|shall not) help", "We will always help.", 2, 4, "never", "always")]
    [InlineData("please? stop (it|that)", "Stop them!", 1, 2, "(it|that)", "them")]
    [InlineData("any-order: refund money", "Money for you.", 1, 2, "...3 refund", "for")]
    [InlineData("=wrong number", "Wrong word", 1, 2, "number", "word")]
    public void A_near_miss_is_the_longest_beginning_of_a_phrase_and_tells_what_has_to_follow(
        string phrase, string text, int words, int ofWords, string expected, string? actual)
    {
        _folder.Rule("tone", "banned", $"find: {{phrases: {{en: ['never', '{phrase}']}}}}\n");

        var explained = Explain(text);

        Assert.Equal(RuleOutcome.NoMatch, explained.Outcome);
        var miss = explained.NearMisses[0];
        Assert.Equal((phrase, words, ofWords, expected, actual), (miss.Phrase, miss.Words, miss.OfWords, miss.Expected, miss.Actual));
    }

    [Fact]
    public void A_phrase_kept_out_by_the_language_of_the_sentence_says_so()
    {
        _folder.Rule("tone", "banned", "find: {phrases: {ru: ['мама']}}\n");

        var miss = Assert.Single(Explain("Це її мама.").NearMisses);

        Assert.Equal((null, "uk"), (miss.Expected, miss.SentenceLanguage));
    }

    [Fact]
    public void Disguised_words_show_what_they_can_be_read_as()
    {
        _folder.Rule("tone", "banned", "find: {phrases: {ru: ['идиот', '*дурак*']}}\n");

        var words = ExplainText("Вы 1диoт и д у р а к").Words;

        Assert.Equal(["идиот"], Assert.Single(words[1].Readings).PhraseWords);
        Assert.Contains(words, word => word.Readings.Any(reading => reading.PhraseWords.Contains("дурак") && reading.Range == new TextRange(11, 20)));
        Assert.Empty(words[0].Readings);
    }

    [Theory]
    [InlineData("when: channel == 'chat' and not csat < 3\n", "channel == 'chat' and not csat < 3", "channel is 'email'")]
    [InlineData("when: topic in ['refund', 'loss']\n", "topic == 'refund' or topic == 'loss'", "topic is ")]
    [InlineData("when: not (channel == 'email' and draft.length > 2)\n", "not (channel == 'email' and draft.length > 2)", "channel is 'email', draft.length is 5")]
    [InlineData("when: conversation.length >= 1 and customer.upset\n", "conversation.length >= 1 and customer.upset", "conversation.length is 0, customer.upset is false")]
    public void A_condition_that_does_not_hold_shows_its_keys(string when, string clause, string reasons)
    {
        _folder.Rule("tone", "banned", when + "find: {phrases: {en: never}}\n");

        var explained = Explain("never", new Context { Channel = "email" });

        var condition = Assert.Single(explained.When);
        Assert.Equal((RuleOutcome.ConditionFalse, clause, false), (explained.Outcome, condition.Clause, condition.Holds));
        Assert.Equal(reasons, string.Join(", ", condition.Reasons().Select(reason => $"{reason.Key} is {reason.Value}").Distinct()));
    }

    [Fact]
    public void What_silences_a_match_is_named_with_its_words()
    {
        _folder.Rule("tone", "banned", """
            find: {phrases: {en: never}}
            negated: skip
            unless:
              - phrases: {en: ["mind"]}
              - phrases: {en: ["say never"]}
                within: draft

            """);

        var explained = Explain("It is not never. > \"never\"\nYou say never.");

        Assert.Equal(RuleOutcome.Silenced, explained.Outcome);
        Assert.All(explained.Matches, match => Assert.NotEmpty(match.Because));
        Assert.Equal([MatchOutcome.Negated, MatchOutcome.InExcludedScope, MatchOutcome.Silenced], explained.Matches.Select(match => match.Outcome));
        Assert.Equal([new TextRange(6, 9)], explained.Matches[0].Because);
        var silencer = explained.Matches[2].Silencer!;
        Assert.Equal((9, "say never"), (silencer.Location.Line, Assert.Single(silencer.Phrases).Phrase));
    }

    [Fact]
    public void A_finding_left_to_another_rule_names_it()
    {
        _folder.Rule("tone", "banned", "severity: error\nfind: {phrases: {en: never ever}}\n").Rule("tone", "mild", "find: {phrases: {en: never}}\n");

        var match = Assert.Single(Explain("never ever", rule: "mild").Matches);

        Assert.Equal((MatchOutcome.MergedAway, "tone/banned"), (match.Outcome, match.MergedInto));
    }

    [Fact]
    public void The_mode_is_told_step_by_step()
    {
        _folder.Rule("tone", "banned", "mode: shadow\nfind: {phrases: {en: never}}\n")
            .Write("default.policy.yaml", "policy: default\ntitle: D\npacks: [tone]\noverrides: {banned: {mode: confirm}}\n")
            .Write("tone/exceptions.yaml", "- rule: banned\n  scope: {agent: a1}\n  reason: R\n  author: A\n  expires: 2199-01-01\n  mode: warn\n");

        var explained = Explain("never", new Context { Agent = new Agent("a1", AgentLevel.Novice) });

        Assert.Equal(
            new ModeExplanation(EnforcementMode.Shadow, EnforcementMode.Confirm, EnforcementMode.Hold, EnforcementMode.Warn), explained.Mode);
    }

    [Fact]
    public void The_parts_of_a_rule_show_what_each_finds()
    {
        _folder.Rule("tone", "banned", """
            find:
              all:
                - phrases: {en: ["refund"]}
                - not: {phrases: {en: ["today"]}}
                - count: {of: exclamation-marks, at-least: 3}
                - pattern: {regex: 'order \d+', literals: [order]}

            """);

        var find = Explain("Refund today!!").Find;

        Assert.Equal("all", find.Kind);
        Assert.Equal(["phrases", "not", "metric", "pattern"], find.Parts.Select(part => part.Kind));
        Assert.Equal([1, 1, 0, 0], find.Parts.Select(part => part.Found.Length));
        Assert.Equal("2 measured, at least 3 wanted", find.Parts[2].Note);
        Assert.Equal("the text holds none of its literals: order", find.Parts[3].Note);
    }

    [Fact]
    public void Messages_of_the_customer_are_explained_one_by_one_and_a_repeated_one_too()
    {
        _folder.Rule("tone", "leave", "target: customer\nfind: {phrases: {en: ['cancel', 'cancel account']}}\n");
        var request = new DraftCheckRequest
        {
            Draft = new Draft(""),
            Conversation = [new(Author.Customer, "Cancel account"), new(Author.Agent, "Cancel?"), new(Author.Customer, "Cancel account")],
        };

        var explanation = Explain(request, null);

        Assert.Equal([0, 2], explanation.Texts.Select(text => text.MessageIndex));
        Assert.All(explanation.Texts, text => Assert.Equal(RuleOutcome.Speaks, Assert.Single(text.Rules).Outcome));
        Assert.Equal(
            explanation.Response.Conversation.Signals.Where(signal => signal.MessageIndex == 0).Select(signal => signal.Range),
            explanation.Texts[0].Rules[0].Matches.Where(match => match.Outcome == MatchOutcome.Reported).Select(match => match.Range));
    }

    [Fact]
    public void Rules_that_take_no_part_are_listed()
    {
        _folder.Rule("tone", "off", "enabled: false\nfind: {phrases: {en: never}}\n").Rule("tone", "late", "trigger: send\nfind: {phrases: {en: never}}\n")
            .Rule("tone", "plugged", "find: {check: acme.pii}\nunless: {phrases: {en: not}}\n");

        var explanation = Explain(new DraftCheckRequest { Draft = new Draft("never") }, null);

        Assert.Equal([("off", null), ("plugged", IncompleteReason.NotConfigured)], explanation.Absent.OrderBy(rule => rule.Code).Select(rule => (rule.Code, rule.Reason)));
        Assert.Equal(RuleOutcome.OnlyOnSend, Assert.Single(explanation.Texts[0].Rules).Outcome);
    }

    [Fact]
    public void A_rule_of_a_pack_that_no_policy_uses_is_explained_by_its_pack_alone()
    {
        _folder.Rule("tone", "banned", "find: {phrases: {en: never}}\n").Pack("spare").Rule("spare", "extra", "find: {phrases: {en: never}}\n")
            .Write("default.policy.yaml", "policy: default\ntitle: D\npacks: [tone]\n");
        var explainer = new PolicyExplainer(_folder.Compile().Source, Dictionaries.Inflector);

        Assert.Equal(("default", "spare", null), (explainer.PolicyOf("tone/banned")!.Id, explainer.PolicyOf("extra")!.Id, explainer.PolicyOf("none")));
        Assert.Equal("there is no rule 'bannet' in these packs; did you mean 'banned'?", explainer.WhyUnknown("bannet"));
    }

    private RuleExplanation Explain(string text, Context? context = null, string rule = "banned") =>
        Assert.Single(ExplainText(text, context, rule).Rules);

    private TextExplanation ExplainText(string text, Context? context = null, string rule = "banned") =>
        Assert.Single(Explain(new DraftCheckRequest { Draft = new Draft(text), Context = context ?? Context.Empty, Trigger = CheckTrigger.Send }, rule).Texts);

    private PolicyExplanation Explain(DraftCheckRequest request, string? rule)
    {
        var set = _folder.Compile();
        Assert.DoesNotContain(set.Problems, problem => problem.IsError);
        return new PolicyExplainer(set.Source, Dictionaries.Inflector).Explain(request, set.Source.Policies[0], rule);
    }
}
