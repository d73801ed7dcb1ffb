using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

public sealed class RuleReadingTests
{
    private const string Head = "rule: r\ntitle: T\nmessage: M\n";
    private const string Minimal = Head + "find: {phrases: {en: a}}\n";

    [Fact]
    public void A_rule_is_what_its_file_says()
    {
        var rule = PolicyFile.Rule(ValidFiles.FullRule);

        Assert.Equal(("dead-end", "mom-test", "empathy"), (rule.Id, rule.Group, rule.Criterion));
        Assert.Equal(new SourceLocation("file.yaml", 2, 7), rule.Location);
        Assert.Equal((DiagnosticSeverity.Error, EnforcementMode.Confirm), (rule.Severity, rule.Mode));
        Assert.Equal((true, true, true), (rule.Hard, rule.Enabled, rule.SkipNegated));
        Assert.Equal("Нет выхода", rule.Title.In("ru"));
        Assert.Equal("Это закрывает дверь", rule.Message.In("ru"));
        Assert.Equal("Це зачиняє двері\n", rule.Message.In("uk"));
        Assert.Equal(["no-exit", "closed-door"], rule.RenamedFrom);
        Assert.NotNull(rule.When);
    }

    [Fact]
    public void Scopes_are_added_to_what_is_out_by_default()
    {
        var rule = PolicyFile.Rule(ValidFiles.FullRule);

        Assert.Equal(RuleUnit.Sentence, rule.Unit);
        Assert.Equal(TextScopes.Quote, rule.In);
        Assert.Equal(TextScopes.Greeting | TextScopes.Link | TextScopes.Email | TextScopes.Code, rule.NotIn);
    }

    [Fact]
    public void Phrases_know_where_their_first_character_stands()
    {
        var phrases = Assert.IsType<PhrasesFind>(PolicyFile.Rule(ValidFiles.FullRule).Find).Phrases;

        Assert.Equal(
            [new Phrase("(nothing|little) ...4 can do", new("file.yaml", 17, 11)), new Phrase("it's over", new("file.yaml", 17, 43))], phrases["en"].AsEnumerable());
        Assert.Equal(new("file.yaml", 19, 9), Assert.Single(phrases["uk"]).Location);
        Assert.Equal(new("file.yaml", 17, 48), phrases["en"][1].LocationAt(4));
    }

    [Fact]
    public void Exemptions_say_what_where_and_on_which_side()
    {
        var unless = PolicyFile.Rule(ValidFiles.FullRule).Unless;

        Assert.Equal([UnlessWithin.Draft, UnlessWithin.Words, UnlessWithin.Sentence], unless.Select(item => item.Within));
        Assert.Equal((3, UnlessSide.Before), (unless[1].Words, unless[1].Side));
        Assert.Equal(@"\d+", Assert.IsType<PatternFind>(unless[1].Find).Regex);
        Assert.Equal(new MetricFind(TextMetric.Links, 1, null, new("file.yaml", 25, 12)), unless[2].Find);
    }

    [Fact]
    public void Fixes_say_what_they_do()
    {
        var fixes = PolicyFile.Rule(ValidFiles.FullRule).Fixes;

        Assert.Equal([FixKind.InsertAfter, FixKind.DeleteSentence], fixes.Select(fix => fix.Kind));
        Assert.Equal((" What I can do is …", null), (fixes[0].Text?.In("en"), fixes[0].Text?.In("ru")));
        Assert.Equal([FixApplicability.NeedsReview, FixApplicability.Safe], fixes.Select(fix => fix.Applicability));
        Assert.Null(fixes[1].Text);
    }

    [Fact]
    public void Cases_say_what_is_expected()
    {
        var cases = PolicyFile.Rule(ValidFiles.FullRule).Cases;

        Assert.Equal([CaseKind.Bad, CaseKind.Good, CaseKind.Clean], cases.Select(item => item.Kind));
        Assert.Equal(("Sadly, nothing can be done.", new TextRange(7, 26)), (cases[0].Text, Assert.Single(cases[0].Marks)));
        Assert.Equal("Sadly, nothing can be done. What I can do is ….", cases[0].Fixed);
        Assert.Equal("en", cases[1].Language);
        Assert.Equal(
            [
                new Message(Author.Customer, "Give it back!", Visibility.Public, new DateTimeOffset(2024, 2, 29, 10, 0, 0, TimeSpan.FromHours(2))),
                new Message(Author.Agent, "", Visibility.Note),
                new Message(Author.System, "x", Visibility.Public, new DateTimeOffset(2026, 1, 2, 10, 0, 0, 500, TimeSpan.Zero)),
            ],
            cases[2].Conversation.AsEnumerable());
        var context = cases[2].Context;
        Assert.Equal(("chat", "48213", 2.5), (context.Channel, context.ConversationId, context.Csat));
        Assert.Equal((new Customer("c9", "Anna"), new Agent("a1", AgentLevel.Novice, "Bo")), (context.Customer, context.Agent));
        Assert.Equal("3 true gold", $"{context.Custom["orders"]} {context.Custom["vip"]} {context.Custom["tier"]}");
    }

    [Theory]
    [InlineData("a [|b|] c [|d|]", "a b c d", 2, 3, 6, 7)]
    [InlineData("[|😀|][|x|]", "😀x", 0, 2, 2, 3)]
    [InlineData("[||]a[|b|]", "ab", 0, 0, 1, 2)]
    public void Marks_are_ranges_of_the_text_without_marks(string written, string text, int start1, int end1, int start2, int end2)
    {
        var read = Assert.Single(PolicyFile.Rule(Minimal + $"cases: [{{bad: \"{written}\"}}]\n").Cases);

        Assert.Equal(text, read.Text);
        Assert.Equal([new TextRange(start1, end1), new TextRange(start2, end2)], read.Marks.AsEnumerable());
    }

    [Fact]
    public void What_is_not_written_has_a_default()
    {
        var rule = PolicyFile.Rule(Minimal + "cases: [{bad: x}]\n");

        Assert.Equal((DiagnosticSeverity.Warning, EnforcementMode.Warn), (rule.Severity, rule.Mode));
        Assert.Equal((RuleUnit.Sentence, RuleTarget.Draft, CheckTrigger.Typing, RuleStatus.Stable), (rule.Unit, rule.Target, rule.Trigger, rule.Status));
        Assert.Equal((false, true, false), (rule.Hard, rule.Enabled, rule.SkipNegated));
        Assert.Equal(TextScopes.Quote | TextScopes.Link | TextScopes.Email | TextScopes.Code, rule.NotIn);
        Assert.Equal((CheckTrigger.Send, Context.Empty), (rule.Cases[0].Trigger, rule.Cases[0].Context));
        Assert.Null(rule.When);
    }

    [Theory]
    [InlineData("status: preview\n", EnforcementMode.Shadow)]
    [InlineData("status: preview\nmode: hold\n", EnforcementMode.Hold)]
    [InlineData("status: deprecated\n", EnforcementMode.Warn)]
    public void A_preview_is_in_shadow_unless_a_mode_is_written(string extra, EnforcementMode mode) => Assert.Equal(mode, PolicyFile.Rule(Minimal + extra).Mode);

    [Theory]
    [InlineData("{missing: {pattern: a}}", CheckTrigger.Send)]
    [InlineData("{missing: {pattern: a}, pattern: b}", CheckTrigger.Typing)]
    [InlineData("{missing: {pattern: a}}\ntrigger: typing", CheckTrigger.Typing)]
    [InlineData("{all: [{missing: {pattern: a}}, {pattern: b}]}", CheckTrigger.Send)]
    public void What_is_missing_is_judged_on_send(string find, CheckTrigger trigger) => Assert.Equal(trigger, PolicyFile.Rule(Head + $"find: {find}\n").Trigger);

    [Fact]
    public void One_text_is_the_text_of_every_language()
    {
        var message = PolicyFile.Rule(Minimal).Message;

        Assert.Equal(("M", "M", "M"), (message.In("ru"), message.For("uk"), message.AnyLanguage));
        Assert.Empty(message.Languages);
    }

    [Fact]
    public void Kinds_side_by_side_mean_any_of_them()
    {
        var any = Assert.IsType<AnyFind>(PolicyFile.Rule(Head + "find: {consistency: name, pattern: x, not: {pattern: y}}\n").Find);

        Assert.Collection(any.Parts, part => Assert.IsType<PatternFind>(part), part => Assert.IsType<NotFind>(part), part => Assert.IsType<ConsistencyFind>(part));
    }

    [Theory]
    [InlineData("{repeat: {in: conversation, words: 4}}", typeof(RepeatFind))]
    [InlineData("{overlap: notes}", typeof(OverlapFind))]
    [InlineData("{check: acme.pii}", typeof(PluginFind))]
    [InlineData("{judge: Rude?}\ncases: [{bad: x}]", typeof(JudgeFind))]
    [InlineData("{missing: {phrases: {en: a}, if: {pattern: b}, at: draft}}", typeof(MissingFind))]
    [InlineData("{all: [{pattern: a}]}", typeof(AllFind))]
    public void Each_kind_has_a_record_of_its_own_and_its_place(string find, Type kind)
    {
        var read = PolicyFile.Rule(Head + $"find: {find}\n").Find;

        Assert.IsType(kind, read);
        Assert.Equal(4, read.Location.Line);
        Assert.InRange(read.Location.Column, 7, 20);
    }

    [Fact]
    public void A_customers_rule_needs_no_message()
    {
        var rule = PolicyFile.Rule("rule: leave\ntitle: {en: Leaves}\ntarget: customer\nfind: {phrases: {en: leave}}\n");

        Assert.Equal((RuleTarget.Customer, "Leaves"), (rule.Target, rule.Message.In("en")));
    }

    [Theory]
    [InlineData("message: Call us #1 for help\n", 3, 18)]
    [InlineData("message: {en: ok}\ngroup: g\ncases:\n  - good: is ok # not\n", 6, 17)]
    public void A_comment_that_swallows_the_end_of_a_text_is_a_warning(string rest, int line, int column)
    {
        var problem = Assert.Single(PolicyFile.Problems("rule", "rule: r\ntitle: T\n" + rest + "find: {phrases: {en: a}}\n"));

        Assert.Equal((false, "swallowed-by-comment"), (problem.IsError, problem.Code));
        Assert.Equal(new SourceLocation("file.yaml", line, column), problem.Location);
    }

    [Theory]
    [InlineData("title: T  # a comment\n")]
    [InlineData("title: T         # a comment\n")]
    [InlineData("title: \"T\" # a comment\n")]
    [InlineData("title: T#1\n")]
    [InlineData("# title: X\ntitle: T\n# more\n")]
    public void A_comment_that_is_set_off_is_none(string title) =>
        Assert.Empty(PolicyFile.Problems("rule", "rule: r # id\nmode: warn #now\n" + title + "message: M\nfind: {phrases: {en: a}}\n"));

    [Fact]
    public void All_mistakes_of_a_file_are_reported_in_order()
    {
        var problems = PolicyFile.Problems("rule", """
            rule: r
            titel: T
            severity: eror
            mode:
            when: chanel == 'x' and csat == 'y'
            find:
              phrases: {en: [a, 1], ua: b}
              pattern: (
            fix: {replace: x, delete: word}
            cases: [{bad: "[|a"}, {good: 1}]
            """);

        Assert.Equal(
            [
                (1, 1, "missing-key"), (1, 1, "missing-key"), (2, 1, "unknown-key"), (3, 11, "unknown-value"), (4, 1, "null-value"), (5, 7, "unknown-key"), (5, 33, "wrong-type"),
                (7, 21, "wrong-type"), (7, 25, "unknown-key"), (8, 12, "bad-pattern"), (9, 19, "conflicting-keys"), (9, 27, "unknown-value"), (10, 16, "unbalanced-mark"), (10, 30, "wrong-type"),
            ],
            problems.Select(problem => (problem.Location.Line, problem.Location.Column, problem.Code)));
    }

    [Theory]
    [InlineData("'('", "not a regular expression")]
    [InlineData("'a(?=b)'", "look-ahead")]
    [InlineData(@"'(a)\1'", "back-references")]
    [InlineData("'(((a{99}){99}){99}){99}'", "very large")]
    public void A_pattern_that_cannot_run_in_linear_time_is_an_error(string pattern, string says)
    {
        var problem = Assert.Single(PolicyFile.Problems("rule", Head + $"find: {{pattern: {pattern}}}\n"));

        Assert.Equal(("bad-pattern", new SourceLocation("file.yaml", 4, 18)), (problem.Code, problem.Location));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }
}
