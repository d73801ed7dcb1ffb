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
    [InlineData("^ab$", "ab")]
    [InlineData("ab.cd", "ab")]
    [InlineData("ab.cde", "cde")]
    [InlineData("(?:ab|c)de", "abde|cde")]
    [InlineData("(?:ab|)cd", "abcd|cd")]
    [InlineData("(?:ab.|cd)ef", "ab|cd")]
    [InlineData("(?:a.|cd)efg", "efg")]
    [InlineData("(?:ab.)?cd", "cd")]
    [InlineData("ab+cde", "cde")]
    [InlineData("abc+?de", "abc")]
    [InlineData("abc*de", "ab")]
    [InlineData("ab{1}cd", "abcd")]
    [InlineData("ab{1,}cd", "ab")]
    [InlineData("ab{1,2}cde", "cde")]
    [InlineData("ab{0}cd", "cd")]
    [InlineData("ab{000001}cde", "abcde")]
    [InlineData("ab{0000001}cde", "cde")]
    [InlineData("a{,3}", "a{,3}")]
    [InlineData(@"\.com", ".com")]
    [InlineData(@"\p{L}order", "order")]
    [InlineData(@"\torder\d", "order")]
    [InlineData(@"ab\Bcd", "abcd")]
    [InlineData("[]ab]cde", "cde")]
    [InlineData("[^]ab]cde", "cde")]
    [InlineData(@"[a\]b]cde", "cde")]
    [InlineData("(?<name>ab)cd", "abcd")]
    [InlineData("(?'name'ab)cd", "abcd")]
    [InlineData("(?:ab|cdefg).xyz", "xyz")]
    [InlineData("(?:a|b|c|d|e|f|g|h|i)xy", "axy|bxy|cxy|dxy|exy|fxy|gxy|hxy|ixy")]
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
    [InlineData("")]
    [InlineData("a{2}b")]
    [InlineData("a.b")]
    [InlineData("(?:a|bcd).")]
    [InlineData(@"\u0041order")]
    [InlineData(@"(?<x>a)\k<x>order")]
    [InlineData("(?<=no )order")]
    [InlineData("(?:.|order)x")]
    public void Of_an_expression_that_promises_none_or_is_not_understood_there_are_none(string regex) => Assert.Empty(RequiredLiterals.Of(regex));

    [Fact]
    public void Of_an_expression_nested_too_deeply_there_are_none()
    {
        Assert.Equal(["order"], RequiredLiterals.Of(Nested(50)));
        Assert.Empty(RequiredLiterals.Of(Nested(51)));

        static string Nested(int depth) => new string('(', depth) + "order" + new string(')', depth);
    }

    [Fact]
    public void More_texts_than_are_worth_looking_for_are_none()
    {
        Assert.Equal(64, RequiredLiterals.Of(Alternatives(64)).Length);
        Assert.Empty(RequiredLiterals.Of(Alternatives(65)));
        Assert.Equal(64, RequiredLiterals.Of($"(?:{Alternatives(8)})(?:{Alternatives(8)})").Length);
        Assert.Equal(9, RequiredLiterals.Of($"(?:{Alternatives(9)})(?:{Alternatives(8)})").Length);

        static string Alternatives(int count) => string.Join('|', Enumerable.Range(10, count));
    }

    [Theory]
    [InlineData("ok now", "Please come, o\u212A now.")]
    [InlineData("straße", "STRA\u1E9EE")]
    public void A_letter_that_the_expression_takes_for_another_is_one_here_too(string regex, string draft) =>
        Assert.Single(TestPolicy.Of($"find: {{pattern: {{regex: '{regex}', ignore-case: true}}}}").Words(draft));
}
