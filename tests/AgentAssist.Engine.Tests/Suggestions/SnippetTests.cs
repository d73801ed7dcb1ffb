using AgentAssist.Engine.Policies.Reading.Grammar;
using AgentAssist.Engine.Suggestions;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Suggestions;

public sealed class SnippetTests
{
    private static readonly SnippetValues Anna = new(new Context
    {
        Customer = new Customer("c9", "Анна"),
        Agent = new Agent("a1", AgentLevel.Specialist, "Олег"),
        Brand = "Acme",
    });

    [Theory]
    [InlineData("${CUSTOMER_NAME:there}, hi", "Анна, hi", "there, hi")]
    [InlineData("$BRAND|${BRAND}|${BRAND:us}", "Acme|Acme|Acme", "||us")]
    [InlineData("a $1 b ${2} c $0", "a $1 b ${2} c $0", "a $1 b ${2} c $0")]
    [InlineData("${1:by ${AGENT_NAME:me $2}}!", "${1:by Олег}!", "${1:by me $2}!")]
    [InlineData(@"${1|a\|b,c|} \$5 } \\", @"${1|a\|b,c|} \$5 } \\", @"${1|a\|b,c|} \$5 } \\")]
    [InlineData("${TOPIC:the ${BRAND:shop\\}} }", "the Acme ", "the shop\\} ")]
    public void Variables_are_filled_and_tab_stops_stay(string snippet, string filled, string unfilled) =>
        Assert.Equal((filled, unfilled), (new Snippet(snippet).Fill(Anna), new Snippet(snippet).Fill(SnippetValues.None)));

    [Theory]
    [InlineData("${CUSTOMER_NAME:there}, hi $0", "Анна, hi ")]
    [InlineData("${1:by ${AGENT_NAME:me}} ${2|first\\,one,second|}", "by Олег first,one")]
    [InlineData(@"\$5 \} \\ }", @"$5 } \ }")]
    public void Rendered_it_reads_as_it_stands_once_inserted(string snippet, string expected) => Assert.Equal(expected, new Snippet(snippet).Render(Anna));

    [Theory]
    [InlineData("anna@example.com")]
    [InlineData("Visitor 1234")]
    [InlineData(" \n ")]
    [InlineData(null)]
    public void What_is_no_name_is_not_put_for_one(string? name) =>
        Assert.Equal("there", new Snippet("${CUSTOMER_NAME:there}").Fill(new SnippetValues(new Context { Customer = new Customer(null, name) })));

    [Fact]
    public void A_value_keeps_to_one_line() =>
        Assert.Equal("A B", new Snippet("$BRAND").Fill(new SnippetValues(new Context { Brand = " A\r\n\t B " })));

    [Fact]
    public void Whatever_a_value_holds_the_filled_snippet_is_one_and_reads_as_the_rendered() => Gen.String[Gen.Char["ab$}{\\|1:,\nя"], 0, 12].Sample(value =>
    {
        var values = new SnippetValues(new Context { Topic = value });
        var snippet = new Snippet("${1:x ${TOPIC:none} y} $TOPIC");

        var filled = snippet.Fill(values);

        Assert.Null(SnippetSyntax.Check(filled, out _));
        Assert.Equal(snippet.Render(values), new Snippet(filled).Render(SnippetValues.None));
    });
}
