using AgentAssist.Engine.Checks.PersonalData;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class NearbyTests
{
    [Theory]
    [InlineData("tel 1", true)]
    [InlineData("TELEPHONE 1", true)]
    [InlineData("hotel 1", false)]
    [InlineData("(tel) 1", true)]
    [InlineData("te 1", false)]
    [InlineData("te1", false)]
    [InlineData("1 tel", true)]
    [InlineData("1tel", true)]
    [InlineData("1 hotel", false)]
    [InlineData("1 te", false)]
    public void A_word_names_a_number_when_it_begins_near_by(string text, bool expected)
    {
        var at = text.StartsWith('1') ? 0 : text.LastIndexOf('1');

        Assert.Equal(expected, Nearby.Names(text, new TextRange(at, at + 1), ["zzz", "tel"]));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_word_far_before_a_number_does_not_name_it(int distance, bool expected) =>
        Assert.Equal(expected, Nearby.Names("tel".PadRight(distance) + "1", new TextRange(distance, distance + 1), ["tel"]));

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void A_word_far_after_a_number_does_not_name_it(int distance, bool expected) =>
        Assert.Equal(expected, Nearby.Names("1" + new string(' ', distance) + "tel tel", new TextRange(0, 1), ["tel"]));
}
