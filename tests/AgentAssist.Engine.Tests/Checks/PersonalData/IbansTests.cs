using AgentAssist.Engine.Checks.PersonalData;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class IbansTests
{
    [Theory]
    [InlineData("GB82WEST12345698765432", "GB82WEST12345698765432")]
    [InlineData("gb82 west 1234 5698 7654 32", "gb82 west 1234 5698 7654 32")]
    [InlineData("GB82-WEST-1234-5698-7654-32.", "GB82-WEST-1234-5698-7654-32")]
    [InlineData("GB82\u00a0WEST\u00a012345698765432", "GB82\u00a0WEST\u00a012345698765432")]
    [InlineData("No 1: GB82WEST12345698765432, GB82WEST12345698765432", "GB82WEST12345698765432|GB82WEST12345698765432")]
    [InlineData("GB8 GB82WEST12345698765432", "GB82WEST12345698765432")]
    [InlineData("GB82WEST12345698765432 thank you", "GB82WEST12345698765432")]
    [InlineData("GB82WEST12345698765433", "")]
    [InlineData("GB82WEST123456987654321", "")]
    [InlineData("GB82WEST12345698765432A", "")]
    [InlineData("GB82WEST1234569876543", "")]
    [InlineData("AGB82WEST12345698765432", "")]
    [InlineData("1GB82WEST12345698765432", "")]
    [InlineData("ZZ82WEST12345698765432", "")]
    [InlineData("GB82_WEST12345698765432", "")]
    [InlineData("ЯB82WEST12345698765432", "")]
    [InlineData("GЯ82WEST12345698765432", "")]
    [InlineData("GB", "")]
    [InlineData("", "")]
    public void A_number_has_its_countrys_length_and_check_digits(string text, string expected) => Assert.Equal(expected, Places.Of(Ibans.Find, text));

    [Fact]
    public void A_number_that_goes_on_beyond_the_unit_is_none()
    {
        const string text = "GB82WEST12345698765432";

        Assert.Empty(Ibans.Find(text, new TextRange(0, text.Length - 1)));
        Assert.Single(Ibans.Find(text + ".", new TextRange(0, text.Length)));
        Assert.Empty(Ibans.Find(text + "1", new TextRange(0, text.Length)));
    }
}
