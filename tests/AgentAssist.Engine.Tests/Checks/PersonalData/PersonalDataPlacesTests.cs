using AgentAssist.Engine.Checks.PersonalData;
using AgentAssist.Engine.Policies.Definitions;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks.PersonalData;

public sealed class PersonalDataPlacesTests
{
    [Fact]
    public void Places_of_every_kind_come_in_the_order_of_the_text()
    {
        const string text = "112-233-445 95, ann@example.com, +79123456789, 4111111111111111";

        Assert.Equal(
            [(PersonalDataKind.TaxId, 0), (PersonalDataKind.EmailAddress, 16), (PersonalDataKind.PhoneNumber, 33), (PersonalDataKind.CardNumber, 47)],
            PersonalDataPlaces.Find(text).Select(place => (place.Kind, place.Range.Start)));
    }

    [Fact]
    public void Of_kinds_that_claim_the_same_characters_the_longer_range_wins() =>
        Assert.Equal([(PersonalDataKind.TaxId, new TextRange(9, 18))], PersonalDataPlaces.Find("passport AB123456C"));

    [Fact]
    public void An_address_needs_no_number_in_the_text() =>
        Assert.Equal([(PersonalDataKind.EmailAddress, new TextRange(3, 18))], PersonalDataPlaces.Find("To ann@example.com"));

    [Theory]
    [InlineData("")]
    [InlineData("Thank you, see 12 of 5.")]
    [InlineData("a @ b")]
    public void A_text_without_personal_data_has_no_places(string text) => Assert.Empty(PersonalDataPlaces.Find(text));
}
