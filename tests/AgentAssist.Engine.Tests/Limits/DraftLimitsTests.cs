using AgentAssist.Engine.Tests.Checks;
using AgentAssist.Engine.Tests.Policies;
using AgentAssist.Engine.Tests.Properties;
using Xunit;
using static AgentAssist.Engine.Tests.Limits.SlowDrafts;

namespace AgentAssist.Engine.Tests.Limits;

/// <summary>Drafts of 64 KiB made to be slow: each ends in time, with ranges inside it.</summary>
public sealed class DraftLimitsTests
{
    public static TheoryData<string> Fillings { get; } = [.. Repeated];

    [Theory]
    [MemberData(nameof(Fillings))]
    public void The_shipped_packs_answer_in_time(string repeated)
    {
        var draft = Filled(repeated);

        AnswerChecks.HoldsFor(draft, InTime.Check(ShippedPolicy.Default, draft));
    }

    [Fact]
    public void Findings_are_reported_up_to_a_number_and_the_rest_is_said_to_be_left_out()
    {
        var policy = TestPolicy.Of("find: {phrases: {en: word}}");

        Assert.Empty(policy.Check(Filled("word. ")[..5_000]).Incomplete);
        var response = policy.Check(Filled("word. "));
        Assert.Equal(1_000, response.Diagnostics.Count);
        Assert.Equal([new IncompleteCheck("default", IncompleteReason.Budget)], response.Incomplete);
    }

    [Fact]
    public void The_gate_stays_shut_however_many_milder_findings_there_are()
    {
        var policy = TestPolicy.Of("rule: many\nseverity: error\nmode: notify\nfind: {phrases: {en: word}}", "rule: one\nseverity: hint\nmode: hold\nfind: {phrases: {en: secret}}");

        Assert.Equal(GateDecision.Hold, policy.Check(Filled("word. ") + " secret").Gate.Decision);
    }

    [Fact]
    public void What_was_not_searched_to_the_end_is_not_called_missing()
    {
        var policy = TestPolicy.Of("find: {missing: {phrases: {en: regards}}}", "find: {phrases: {en: word}}", "find: {not: {phrases: {en: regards}}}\nunit: draft");
        var response = policy.Check(Filled("word. ")[..60_000] + ".." + Filled("word word. ") + " regards.");

        Assert.DoesNotContain(response.Diagnostics, diagnostic => diagnostic.Code is "r0" or "r2");
        Assert.NotEmpty(response.Incomplete);
    }
}
