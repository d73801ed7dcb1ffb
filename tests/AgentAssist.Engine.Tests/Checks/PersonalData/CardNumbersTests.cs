using AgentAssist.Engine.Checks.PersonalData;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class CardNumbersTests
{
    [Theory]
    [InlineData("4000000000006 4999000000000000009")]
    [InlineData("5100000000000008 5599000000000006 2221000000000009 2720000000000005")]
    [InlineData("2200000000000004 2204000000000000006")]
    [InlineData("340000000000009 349900000000001 370000000000002 379900000000004")]
    [InlineData("30000000000004 3059000000000004 36000000000008 3699000000000000 38000000000006 3999000000000007")]
    [InlineData("3528000000000007 3589000000000000009 180000000000002 213100000000001")]
    [InlineData("6011000000000004 6440000000000005 6599000000000000005")]
    [InlineData("6200000000000005 6299000000000000002")]
    [InlineData("5000000000005 5099000000000000007 5600000000002 5899000000000000000 6300000000008 6399000000000000000 6700000000009 6799000000000000001")]
    [InlineData("9860000000000000 8600000000000007 9804000000000009 9792000000000003 9112000000000006")]
    public void A_number_of_a_network_needs_no_word_beside_it(string numbers)
    {
        foreach (var number in numbers.Split(' ')) Assert.Equal(number, Places.Of(CardNumbers.Find, $"No {number}."));
    }

    [Theory]
    [InlineData("40000000000002 399900000000000 505000000008 510000000000003 509900000001")]
    [InlineData("2199000000000007 2205000000000009 2220000000000000 2721000000000004")]
    [InlineData("3527000000000008 5900000000000000 6800000000000009 7000000000000005")]
    [InlineData("6010000000000005 6012000000000003 6439000000000008 9861000000000009")]
    public void Another_number_with_the_check_digit_of_a_card_needs_a_word_that_names_it(string numbers)
    {
        foreach (var number in numbers.Split(' '))
        {
            Assert.Equal("", Places.Of(CardNumbers.Find, $"No {number}."));
            Assert.Equal(number, Places.Of(CardNumbers.Find, $"Visa {number}."));
        }
    }

    [Theory]
    [InlineData("card 505000000008", "505000000008")]
    [InlineData("card 50500000001", "")]
    [InlineData("card 7000000000000000003", "7000000000000000003")]
    [InlineData("card 40000000000000000002", "")]
    [InlineData("card +505000000008", "")]
    [InlineData("12 4111 1111 1111 1111 12/27", "4111 1111 1111 1111")]
    [InlineData("4111 1111 1111 1112", "")]
    [InlineData("4111 1111 1111 1111, 5500 0055 5555 5559", "4111 1111 1111 1111|5500 0055 5555 5559")]
    public void A_number_has_as_many_digits_as_cards_have(string text, string expected) => Assert.Equal(expected, Places.Of(CardNumbers.Find, text));
}
