using AgentAssist.Engine.Checks.PersonalData;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class NumberSignsTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("12345", false)]
    [InlineData("123456", true)]
    [InlineData("no 123456", true)]
    [InlineData("1 2-3 (4) 5, 6", true)]
    [InlineData("1 2 3 a 4 5 6", false)]
    [InlineData("1a 1a 1a 1a 1a 1a", false)]
    [InlineData("1a 123456", true)]
    [InlineData("DE1", true)]
    [InlineData("to DE1", true)]
    [InlineData("ADE1", false)]
    [InlineData("D1", false)]
    [InlineData("ЯE1", false)]
    [InlineData("DЯ1", false)]
    [InlineData(" E1", false)]
    public void Six_digits_without_a_letter_between_them_or_the_beginning_of_an_iban_are_signs_of_a_number(string text, bool expected) =>
        Assert.Equal(expected, NumberSigns.AreIn(text, new TextRange(0, text.Length)));

    [Fact]
    public void Only_the_digits_of_the_unit_count()
    {
        Assert.False(NumberSigns.AreIn("123456", new TextRange(1, 6)));
        Assert.False(NumberSigns.AreIn("123456", new TextRange(0, 5)));
        Assert.True(NumberSigns.AreIn("1 123456 1", new TextRange(2, 8)));
    }
}
