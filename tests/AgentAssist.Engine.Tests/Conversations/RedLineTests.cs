using Xunit;

namespace AgentAssist.Engine.Tests.Conversations;

public sealed class RedLineTests
{
    [Theory]
    [InlineData(RedLine.None, "c: hello")]
    [InlineData(RedLine.None, "c: venting, complaint and profanity")]
    [InlineData(RedLine.WarnNow, "c: insult")]
    [InlineData(RedLine.WarnNow, "c: hate")]
    [InlineData(RedLine.WarnNow, "c: threat")]
    [InlineData(RedLine.WarnNow, "c: insult", "a: hello", "c: insult")]
    [InlineData(RedLine.Warned, "c: insult", "a: warning")]
    [InlineData(RedLine.Warned, "c: insult", "a: warning", "c: hello", "a: warning")]
    [InlineData(RedLine.MayEnd, "c: insult", "a: warning", "c: insult")]
    [InlineData(RedLine.MayEnd, "c: insult", "a: warning", "c: insult", "a: warning", "c: hello")]
    [InlineData(RedLine.None, "c: insult", "c: apology")]
    [InlineData(RedLine.None, "c: insult", "a: warning", "c: apology")]
    [InlineData(RedLine.None, "c: insult", "a: warning", "c: insult", "c: apology")]
    [InlineData(RedLine.WarnNow, "c: insult", "a: warning", "c: apology", "c: insult")]
    [InlineData(RedLine.None, "c: insult, apology")]
    [InlineData(RedLine.WarnNow, "c: apology, insult")]
    [InlineData(RedLine.WarnNow, "a: warning", "c: insult")]
    [InlineData(RedLine.None, "a: warning")]
    [InlineData(RedLine.None, "a: insult", "n: insult", "s: insult")]
    [InlineData(RedLine.WarnNow, "c: insult", "n: warning", "s: warning", "c: warning")]
    [InlineData(RedLine.WarnNow, "c: insult", "a: apology")]
    [InlineData(RedLine.None, "c: he wrote \"insult\" to me")]
    [InlineData(RedLine.WarnNow, "c: insult", "a: he wrote \"warning\" to me")]
    public void The_red_line_stands_where_the_public_messages_put_it(RedLine expected, params string[] lines) =>
        Assert.Equal(expected, SmallPack.Read(lines).RedLine);

    [Fact]
    public void The_evidence_is_the_newest_insult_or_the_warning()
    {
        Assert.Equal(new Evidence(1, new TextRange(4, 10)), SmallPack.Read("a: hello", "c: you insult").RedLineEvidence);
        Assert.Equal(new Evidence(2, new TextRange(2, 9)), SmallPack.Read("a: hello", "c: you insult", "a: a warning").RedLineEvidence);
        Assert.Equal(new Evidence(2, new TextRange(0, 6)), SmallPack.Read("c: insult", "a: warning", "c: insult").RedLineEvidence);
        Assert.Null(SmallPack.Read("c: insult", "c: apology").RedLineEvidence);
    }

    [Fact]
    public void Insult_and_refund_in_the_same_words_are_both_told()
    {
        var signals = SmallPack.Read("c: refund, insult and refund").Signals;

        Assert.Equal(["refund", "insult", "refund"], signals.Select(signal => signal.Code));
    }

    [Fact]
    public void A_signal_on_trial_is_told_only_when_asked_for()
    {
        var request = Talk.Request("c: trial");

        Assert.Empty(SmallPack.Policy.Check(request).Conversation.Signals);
        Assert.Equal("trial", Assert.Single(SmallPack.Policy.Check(request with { IncludeShadow = true }).Conversation.Signals).Code);
    }
}
