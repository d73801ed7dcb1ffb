using AgentAssist.Engine.Tests.Policies;
using Xunit;

namespace AgentAssist.Engine.Tests.Conversations;

public sealed class ConversationConditionsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true, "a: Please wait.")]
    [InlineData(true, "a: Please wait.", "c: hello", "a: hello")]
    [InlineData(false, "c: wait", "n: Please wait.", "s: Please wait.")]
    [InlineData(false, "a: He wrote: \"wait\".")]
    public void Said_counts_the_agents_public_messages(bool expected, params string[] lines) =>
        Assert.Equal(expected, Codes("wait, please", lines).Contains("holding-again"));

    [Theory]
    [InlineData("", "c: hello")]
    [InlineData("refund-asked,unsettled", "c: refund")]
    [InlineData("refund-asked", "c: refund", "c: praise")]
    [InlineData("refund-asked,unsettled", "c: praise, refund")]
    [InlineData("refund-asked,unsettled", "c: refund", "c: praise", "c: complaint")]
    [InlineData("", "a: refund", "n: refund")]
    public void Signals_and_open_problems_can_be_asked_for(string expected, params string[] lines) =>
        Assert.Equal(expected, string.Join(',', Codes("hello there", lines).Order()));

    [Fact]
    public void An_unknown_rule_in_said_is_an_error_where_it_is_written()
    {
        using var folder = new PolicyFolder();
        folder.Pack("p").Rule("p", "a", "when: channel == 'chat' and said.holdin >= 1\nfind: {phrases: {en: [x]}}\n")
            .Rule("p", "holding", "find: {phrases: {en: [x]}}\n");

        var problem = Assert.Single(folder.Compile().Problems, problem => problem.IsError);

        Assert.Equal("dangling-reference", problem.Code);
        Assert.Equal((5, 34), (problem.Location.Line, problem.Location.Column));
        Assert.Contains("'holding'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_rule_in_said_is_an_error_that_names_the_signal()
    {
        using var folder = new PolicyFolder();
        folder.Pack("p").Rule("p", "a", "when: said.leave >= 1\nfind: {phrases: {en: [x]}}\n")
            .Rule("p", "leave", "target: customer\nfind: {phrases: {en: [x]}}\n");

        var problem = Assert.Single(folder.Compile().Problems, problem => problem.IsError);

        Assert.Contains("signal.leave", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_signal_is_a_warning()
    {
        using var folder = new PolicyFolder();
        folder.Pack("p").Rule("p", "a", "when: not signal.leav\nfind: {phrases: {en: [x]}}\n")
            .Rule("p", "leave", "target: customer\nfind: {phrases: {en: [x]}}\n");

        var problem = Assert.Single(folder.Compile().Problems, problem => problem.Code == "unknown-signal");

        Assert.Contains("'leave'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer.upset")]
    [InlineData("signal.b")]
    [InlineData("channel == 'chat' and customer.mood == 'angry'")]
    [InlineData("conversation.red-line == 'none'")]
    [InlineData("conversation.promise-passed")]
    [InlineData("not conversation.open-problem")]
    public void A_rule_that_makes_signals_cannot_ask_what_they_tell(string clause)
    {
        using var folder = new PolicyFolder();
        folder.Pack("p").Rule("p", "a", $"target: customer\nwhen: {clause}\nfind: {{phrases: {{en: [x]}}}}\n")
            .Rule("p", "b", "target: customer\nwhen: conversation.length > 1\nfind: {phrases: {en: [x]}}\n");

        var problem = Assert.Single(folder.Compile().Problems, problem => problem.IsError);

        Assert.Equal(("circular-condition", 6), (problem.Code, problem.Location.Line));
    }

    private static IEnumerable<string> Codes(string draft, string[] lines) =>
        SmallPack.Policy.Check(Talk.Request(lines) with { Draft = new Draft(draft) }).Diagnostics.Select(diagnostic => diagnostic.Code);
}
