using AgentAssist.Engine.Text.Matching;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Matching;

public sealed class WordMaskTests
{
    [Fact]
    public void A_set_holds_its_words_and_hardly_any_other()
    {
        var set = WordMask.Of(1) | WordMask.Of(2);

        Assert.True(set.Holds(1) && set.Holds(2));
        Assert.InRange(Enumerable.Range(3, 1_000).Count(set.Holds), 1, 10);
        Assert.Equal(512, Enumerable.Range(0, 10_000).Select(WordMask.Of).Distinct().Count());
    }

    [Fact]
    public void Sets_share_a_word_or_not()
    {
        var set = WordMask.Of(1) | WordMask.Of(2);

        Assert.True(set.Shares(WordMask.Of(2)));
        Assert.False(set.Shares(WordMask.Of(3)));
        Assert.False(set.Shares(default));
        Assert.True(set.Shares(WordMask.All));
        Assert.All(Enumerable.Range(0, 1_000), word => Assert.True(WordMask.All.Holds(word)));
        Assert.False(default(WordMask).Holds(1));
    }
}
