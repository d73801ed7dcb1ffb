using AgentAssist.Engine.Text.Inflection.Hunspell;
using Xunit;

namespace AgentAssist.Engine.Tests.Text.Inflection.Hunspell;

public sealed class AffixConditionTests
{
    [Theory]
    [InlineData(".", "", true)]
    [InlineData("y", "carry", true)]
    [InlineData("[^aeiou]y", "carry", true)]
    [InlineData("[^aeiou]y", "play", false)]
    [InlineData("[sxzh]", "box", true)]
    [InlineData("[sxzh]", "boy", false)]
    [InlineData("a.c", "xabc", true)]
    [InlineData("abc", "bc", false)]
    public void The_end_of_a_word_is_held_against_it(string condition, string word, bool matches) =>
        Assert.Equal(matches, AffixCondition.Parse(condition)!.MatchesEnd(word));

    [Fact]
    public void The_start_of_a_word_too()
    {
        var condition = AffixCondition.Parse("[ab]c")!;

        Assert.True(condition.MatchesStart("bcd"));
        Assert.False(condition.MatchesStart("dbc"));
    }

    [Theory]
    [InlineData("[abc")]
    [InlineData("[]")]
    [InlineData("[^]")]
    public void An_open_or_empty_bracket_is_no_condition(string text) => Assert.Null(AffixCondition.Parse(text));
}
