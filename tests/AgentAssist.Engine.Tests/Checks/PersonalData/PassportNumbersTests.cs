using AgentAssist.Engine.Checks.PersonalData;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class PassportNumbersTests
{
    [Theory]
    [InlineData("4512 345678")]
    [InlineData("45 12 345678")]
    [InlineData("4512345678")]
    [InlineData("123456789")]
    [InlineData("12 3456789")]
    [InlineData("12345678-12345")]
    [InlineData("АВ 123456")]
    [InlineData("АВ№123456")]
    [InlineData("АВ123-456")]
    [InlineData("C03005988")]
    public void A_number_of_one_of_the_shapes_is_found_beside_a_word_that_names_it(string number)
    {
        Assert.Equal(number, Places.Of(PassportNumbers.Find, $"Passport {number}."));
        Assert.Equal("", Places.Of(PassportNumbers.Find, $"Parcel {number}."));
    }

    [Theory]
    [InlineData("45123456")]
    [InlineData("451 2345678")]
    [InlineData("ав 123456")]
    [InlineData("Ав 123456")]
    [InlineData("САВ 123456")]
    [InlineData("1АВ 123456")]
    [InlineData("АВ 1234567")]
    [InlineData("АВ 12345")]
    [InlineData("АВ 123/456")]
    [InlineData("А1 123456")]
    public void A_number_of_another_shape_is_none(string number) => Assert.Equal("", Places.Of(PassportNumbers.Find, $"Passport {number}"));

    [Fact]
    public void Numbers_come_in_the_order_of_the_text() =>
        Assert.Equal("АВ 123456|4512 345678|ВС 123456", Places.Of(PassportNumbers.Find, "паспорта АВ 123456, 4512 345678, ВС 123456"));
}
