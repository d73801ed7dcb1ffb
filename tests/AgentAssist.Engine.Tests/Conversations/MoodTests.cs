using Xunit;

namespace AgentAssist.Engine.Tests.Conversations;

public sealed class MoodTests
{
    [Theory]
    [InlineData(Mood.Calm, "c: hello")]
    [InlineData(Mood.Calm, "c: refund")]
    [InlineData(Mood.Upset, "c: complaint")]
    [InlineData(Mood.Upset, "c: venting")]
    [InlineData(Mood.Calm, "c: leave")]
    [InlineData(Mood.Angry, "c: PLEASE LET ME leave NOW YOU HEAR ME")]
    [InlineData(Mood.Angry, "c: refund!!!")]
    [InlineData(Mood.Upset, "c: profanity")]
    [InlineData(Mood.Grateful, "c: profanity praise")]
    [InlineData(Mood.Grateful, "c: praise")]
    [InlineData(Mood.Upset, "c: praise, but complaint")]
    [InlineData(Mood.Upset, "c: complaint, but praise")]
    [InlineData(Mood.Angry, "c: insult")]
    [InlineData(Mood.Angry, "c: THIS IS VENTING venting")]
    [InlineData(Mood.Angry, "c: complaint!!!")]
    [InlineData(Mood.Calm, "c: HELLO MY DEAR FRIENDS!!!")]
    [InlineData(Mood.Grieving, "c: grief")]
    [InlineData(Mood.Grieving, "c: grief", "c: insult", "c: praise")]
    [InlineData(Mood.Angry, "c: complaint", "c: insult", "c: complaint")]
    [InlineData(Mood.Grateful, "c: insult", "c: praise")]
    [InlineData(Mood.Grateful, "c: complaint", "a: hello", "c: praise")]
    [InlineData(Mood.Upset, "c: praise", "c: complaint")]
    [InlineData(Mood.Calm, "c: insult", "c: apology")]
    [InlineData(Mood.Upset, "c: complaint", "c: insult", "c: apology")]
    [InlineData(Mood.Upset, "c: insult", "c: apology, complaint")]
    [InlineData(Mood.Calm, "a: complaint", "n: insult", "s: grief")]
    public void The_mood_is_told_by_the_customers_signals(Mood expected, params string[] lines) => Assert.Equal(expected, SmallPack.Read(lines).Mood);

    [Theory]
    [InlineData(3, Mood.Angry, Mood.Upset, Mood.Grateful)]
    [InlineData(4, Mood.Upset, Mood.Calm, Mood.Calm)]
    [InlineData(6, Mood.Upset, Mood.Calm, Mood.Calm)]
    [InlineData(7, Mood.Calm, Mood.Calm, Mood.Calm)]
    public void Messages_that_tell_nothing_let_a_mood_fade(int messages, Mood afterInsult, Mood afterComplaint, Mood afterPraise)
    {
        var later = Enumerable.Repeat("c: hello", messages);

        Assert.Equal(afterInsult, SmallPack.Read(["c: insult", .. later]).Mood);
        Assert.Equal(afterComplaint, SmallPack.Read(["c: complaint", .. later]).Mood);
        Assert.Equal(afterPraise, SmallPack.Read(["c: praise", .. later]).Mood);
        Assert.Equal(Mood.Grieving, SmallPack.Read(["c: grief", .. later]).Mood);
    }

    [Fact]
    public void Only_the_customers_messages_let_a_mood_fade() =>
        Assert.Equal(Mood.Angry, SmallPack.Read(["c: insult", .. Enumerable.Repeat("a: hello", 20)]).Mood);

    [Fact]
    public void The_evidence_is_the_words_that_tell_the_mood()
    {
        Assert.Equal(new Evidence(0, new TextRange(4, 10)), SmallPack.Read("c: you insult", "c: complaint").MoodEvidence);
        Assert.Equal(new Evidence(1, new TextRange(0, 9)), SmallPack.Read("c: praise", "c: complaint").MoodEvidence);
        Assert.Null(SmallPack.Read("c: insult", "c: apology").MoodEvidence);
    }
}
