using AgentAssist.Engine.Checks;
using Xunit;

namespace AgentAssist.Engine.Tests.Checks;

public sealed class RequiredLiteralsTests
{
    [Theory]
    [InlineData("order", "order")]
    [InlineData("orders?", "order")]
    [InlineData("(?:red|blue) car", "blue car|red car")]
    [InlineData(@"\bdear (?<name>\w+), hello", ", hello")]
    [InlineData("refund|money back", "money back|refund")]
    [InlineData("a(?:bc)+de", "abc")]
    [InlineData("x{0,3}abc", "abc")]
    [InlineData("(?:abc)?de", "de")]
    [InlineData("ab{2}cde", "cde")]
    [InlineData(@"(?:^|[/.@])(?:jira|wiki)[.\-/:]", "jira|wiki")]
    [InlineData(@"//(?:10\.\d|192\.168\.)", "10.|192.168.")]
    [InlineData("Order|order", "Order")]
    public void One_of_the_texts_is_in_every_match(string regex, string literals) => Assert.Equal(literals.Split('|'), RequiredLiterals.Of(regex));

    [Theory]
    [InlineData("x+")]
    [InlineData(@"\d{4}")]
    [InlineData("order|.")]
    [InlineData("(?i)order")]
    [InlineData("(?=order)o")]
    [InlineData(@"(a)\1order")]
    [InlineData("[a-z-[aeiou]]order")]
    [InlineData("(?:order)*")]
    public void Of_an_expression_that_promises_none_or_is_not_understood_there_are_none(string regex) => Assert.Empty(RequiredLiterals.Of(regex));

    [Theory]
    [InlineData("ok now", "Please come, o\u212A now.")]
    [InlineData("straße", "STRA\u1E9EE")]
    public void A_letter_that_the_expression_takes_for_another_is_one_here_too(string regex, string draft) =>
        Assert.Single(TestPolicy.Of($"find: {{pattern: {{regex: '{regex}', ignore-case: true}}}}").Words(draft));
}
