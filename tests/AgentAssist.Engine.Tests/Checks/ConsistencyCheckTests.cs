using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Policies.Definitions;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class ConsistencyCheckTests
{
    [Theory]
    [InlineData("Вы получите посылку. Я тебе напишу, вам понравится.", "тебе")]
    [InlineData("Ви отримаєте посилку. Я тобі напишу, вам сподобається.", "тобі")]
    [InlineData("Вы получите посылку, я вам напишу.", "")]
    [InlineData("Ты получишь посылку, я тебе напишу.", "")]
    [InlineData("Вы писали: «ты где?» Мы вам ответим.", "")]
    public void Mixed_forms_of_address_are_found_in_the_rarer_form(string draft, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], TestPolicy.Of("find: {consistency: address}").Words(draft));

    [Theory]
    [InlineData("Hello, Peter! We fixed it.", "Peter")]
    [InlineData("Hello, Anna! We fixed it.", "")]
    [InlineData("Здравствуйте, Анна! Мы всё починили.", "")]
    [InlineData("Hello! We fixed it.", "")]
    public void A_name_that_is_not_the_customers_is_found(string draft, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected],
        TestPolicy.Of("find: {consistency: name}").Words(draft, new Context { Customer = new Customer("c", "Anna") }));

    [Fact]
    public void Where_the_customers_name_is_not_known_none_is_wrong() =>
        Assert.Empty(TestPolicy.Of("find: {consistency: name}").Words("Hello, Peter! We fixed it."));

    [Fact]
    public void A_blank_name_is_not_known() =>
        Assert.Empty(TestPolicy.Of("find: {consistency: name}").Words("Hello, Peter! We fixed it.", new Context { Customer = new Customer("c", " ") }));

    [Theory]
    [InlineData("Вы ждёте. Я тебе отправил посылку, вам понравится.", "посылку")]
    [InlineData("Вы получите посылку. Я тебе напишу, вам понравится.", "")]
    public void Mixed_forms_count_only_in_the_unit_looked_at(string draft, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected], TestPolicy.Of("find: {all: [{phrases: {ru: посылка}}, {consistency: address}]}").Words(draft));

    [Fact]
    public void Only_the_customers_name_is_read_beside_the_draft()
    {
        var named = new DraftCheckRequest { Draft = new Draft(""), Context = new Context { Customer = new Customer("c", "Anna") } };

        Assert.True(new ConsistencyCheck(ConsistencyOf.Name).Reads(named));
        Assert.False(new ConsistencyCheck(ConsistencyOf.Name).Reads(named with { Context = Context.Empty }));
        Assert.False(new ConsistencyCheck(ConsistencyOf.Address).Reads(named));
    }
}
