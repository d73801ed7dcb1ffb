using AgentAssist.Engine.Checks.PersonalData;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class TelephoneNumbersTests
{
    [Theory]
    [InlineData("No +79123456789", "+79123456789")]
    [InlineData("No (212)7365000", "(212)7365000")]
    [InlineData("No 212-736-5000", "212-736-5000")]
    [InlineData("No 2127365000", "")]
    [InlineData("No 212 7365000", "")]
    [InlineData("No +1 111 111", "")]
    [InlineData("No 8 800 555-35-35", "")]
    [InlineData("call 123456", "123456")]
    [InlineData("call 123456789012345", "123456789012345")]
    [InlineData("call 1234567890123456", "")]
    [InlineData("call 192.168.100.200", "")]
    [InlineData("call 192.168.100-200", "192.168.100-200")]
    [InlineData("call 192.168.100", "192.168.100")]
    [InlineData("call 12.05.2026", "")]
    [InlineData("call 8 800 555-35-35", "")]
    [InlineData("call 0845 464 7000", "")]
    [InlineData("call +7 809 555-35-35", "")]
    [InlineData("call 1 900 234 5678", "")]
    [InlineData("call 4111 1111 1111 1111, 123456", "123456")]
    public void A_number_is_written_as_one_or_named_so(string text, string expected) => Assert.Equal(expected, Places.Of(TelephoneNumbers.Find, text));
}
