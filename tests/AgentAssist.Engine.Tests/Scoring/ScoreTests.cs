using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Scoring;

public sealed class ScoreTests : IDisposable
{
    private readonly PolicyFolder _folder = new PolicyFolder().Write("default.policy.yaml", "policy: default\ntitle: D\npacks: [core]\n").Pack("core")
        .Rule("core", "rude", "severity: error\ncriterion: tone\nfind: {phrases: {en: moron}}\n")
        .Rule("core", "blame", "severity: warning\ncriterion: empathy\nfind: {phrases: {en: your fault}}\n")
        .Rule("core", "robot", "severity: information\ncriterion: tone\nfind: {phrases: {en: important to us}}\n")
        .Rule("core", "trial", "severity: error\nmode: shadow\ncriterion: tone\nfind: {phrases: {en: on trial}}\n")
        .Rule("core", "free", "severity: error\nfind: {phrases: {en: no criterion}}\n")
        .Rule("core", "greets", "severity: warning\ncriterion: personal\nfind: {missing: {phrases: {en: hello}}}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_scorecard_the_criteria_are_those_the_rules_name()
    {
        var score = ScoreOf("Hello, it is your fault.")!;

        Assert.Equal(["empathy", "personal", "tone"], score.Criteria.Keys.Order());
        Assert.Equal((70, 100, 90), (score.Criteria["empathy"], score.Criteria["tone"], score.Total));
    }

    [Fact]
    public void The_worse_the_finding_the_more_it_takes_and_never_below_nothing()
    {
        Assert.Equal((90, 40, 0), (Tone("important to us"), Tone("you moron"), Tone("moron, moron")));

        int Tone(string draft) => ScoreOf(draft)!.Criteria["tone"];
    }

    [Fact]
    public void Criteria_weigh_as_the_scorecard_says()
    {
        Scorecard("criteria: {tone: {title: T, weight: 3}, empathy: {title: E}}\n");

        var score = ScoreOf("You moron")!;

        Assert.Equal((55, 2), (score.Total, score.Criteria.Count));
    }

    [Fact]
    public void A_fatal_line_does_not_hide_where_the_worst_counts()
    {
        Scorecard("strategy: minimum\ncriteria: {tone: {title: T}, empathy: {title: E, weight: 100}}\n");

        Assert.Equal(40, ScoreOf("You moron")!.Total);
    }

    [Fact]
    public void What_is_not_perfect_is_not_rounded_up_to_it()
    {
        Scorecard("criteria: {tone: {title: T, weight: 0.01}, empathy: {title: E, weight: 1000}}\n");

        Assert.Equal(99, ScoreOf("You moron")!.Total);
    }

    [Fact]
    public void Rules_in_shadow_and_rules_without_a_criterion_do_not_count() =>
        Assert.Equal(100, ScoreOf("On trial, no criterion", includeShadow: true)!.Total);

    [Fact]
    public void A_note_and_an_empty_draft_have_no_score_and_no_verdict()
    {
        var policy = _folder.Default();
        foreach (var draft in new[] { new Draft(""), new Draft(" \n"), new Draft("moron", null, Visibility.Note) })
        {
            var response = policy.Check(new DraftCheckRequest { Draft = draft });
            Assert.Null(response.Score);
            Assert.Null(response.Mom);
        }
    }

    [Fact]
    public void A_conversation_is_scored_by_the_mean_of_its_messages_as_they_were_sent()
    {
        Scorecard("criteria: {tone: {title: T}, personal: {title: P}}\nlevels: {good: {title: G, at-least: 80}, bad: {title: B, at-least: 0}}\n");

        var score = _folder.Default().ScoreConversation(Conversation("Hello, you moron", "Hello there", "Hi"))!;

        Assert.Equal([0, 2, 3], score.Messages.Select(message => message.MessageIndex));
        Assert.Equal((80, 90, 85, "good"), (score.Score.Criteria["tone"], score.Score.Criteria["personal"], score.Score.Total, score.Level));
    }

    [Fact]
    public void A_conversation_is_as_bad_as_its_worst_line_where_the_worst_counts()
    {
        Scorecard("strategy: minimum\ncriteria: {tone: {title: T}}\nlevels: {good: {title: G, at-least: 80}, bad: {title: B, at-least: 0}}\n");

        var score = _folder.Default().ScoreConversation(Conversation("Hello, you moron", "Hello there", "Hello"))!;

        Assert.Equal((40, "bad"), (score.Score.Total, score.Level));
    }

    [Fact]
    public void Without_any_criterion_nothing_takes_from_the_score()
    {
        using var folder = new PolicyFolder().Write("default.policy.yaml", "policy: default\ntitle: D\npacks: [core]\n").Pack("core")
            .Rule("core", "rude", "find: {phrases: {en: moron}}\n");
        var request = Conversation("moron", "moron", "Hi");

        Assert.Equal((100, 100), (folder.Default().ScoreConversation(request)!.Score.Total, folder.Default().Check(request with { Draft = new Draft("moron") }).Score!.Total));
    }

    [Fact]
    public void A_conversation_without_the_agents_words_has_no_score() =>
        Assert.Null(_folder.Default().ScoreConversation(new DraftCheckRequest { Draft = new Draft("moron"), Conversation = [new(Author.Customer, "moron")] }));

    private static DraftCheckRequest Conversation(string first, string second, string third) => new()
    {
        Draft = new Draft(""),
        Conversation =
        [
            new(Author.Agent, first), new(Author.Customer, "moron"), new(Author.Agent, second), new(Author.Agent, third),
            new(Author.Agent, "moron", Visibility.Note),
        ],
    };

    private void Scorecard(string yaml) => _folder.Write("core/scorecard.yaml", "title: S\n" + yaml);

    private Score? ScoreOf(string draft, bool includeShadow = false) =>
        _folder.Default().Check(new DraftCheckRequest { Draft = new Draft(draft), IncludeShadow = includeShadow }).Score;
}
