using AgentAssist.Engine.Checks.PersonalData;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class EmailAddressesTests
{
    [Theory]
    [InlineData("ann@example.com", "ann@example.com")]
    [InlineData("to a_n%n+o'neil-x.y1@ex-ample1.co.uk!", "a_n%n+o'neil-x.y1@ex-ample1.co.uk")]
    [InlineData("Пишіть: ганна@приклад.укр", "ганна@приклад.укр")]
    [InlineData("ann@example.com. Or bob@example.com-", "ann@example.com|bob@example.com")]
    [InlineData("..ann@example.com -ann@example.com", "ann@example.com|ann@example.com")]
    [InlineData("ann@b.c,bob@d.e", "ann@b.c|bob@d.e")]
    [InlineData("ann@@b.c", "")]
    [InlineData("@b.c", "")]
    [InlineData("@nick, ann@b.c", "ann@b.c")]
    [InlineData(".-@b.c", "")]
    [InlineData("ann@local, ann@.", "")]
    [InlineData("ann@", "")]
    [InlineData("Support@b.c, no-reply@b.c, supporter@b.c", "supporter@b.c")]
    public void An_address_is_found_without_the_marks_around_it(string text, string expected) => Assert.Equal(expected, Places.Of(EmailAddresses.Find, text));

    [Fact]
    public void An_address_ends_with_its_unit() =>
        Assert.Equal([new TextRange(1, 7)], EmailAddresses.Find("xan@b.cd", new TextRange(1, 7)));
}
