using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Conditions;

public sealed class ConditionMistakesTests
{
    [Theory]
    [InlineData("⁁chanel == 'chat'", "unknown-key", "unknown key 'chanel'; did you mean 'channel'?")]
    [InlineData("⁁signal. and customer.upset", "unknown-key", "unknown key 'signal.'")]
    [InlineData("⁁custom. == 'x'", "unknown-key", "unknown key 'custom.'")]
    [InlineData("language in ['ru', ⁁'ua']", "unknown-value", "'language' is never 'ua'; did you mean 'uk'?")]
    [InlineData("channel == ⁁3", "wrong-type", "'channel' is a text and cannot be compared with the number 3")]
    [InlineData("channel == ⁁/a/", "wrong-type", "'channel' is a text and cannot be compared with the expression /a/")]
    [InlineData("channel != ⁁true", "wrong-type", "'channel' is a text and cannot be compared with 'true'")]
    [InlineData("csat == ⁁'3'", "wrong-type", "'csat' is a number and cannot be compared with the text '3'")]
    [InlineData("csat < ⁁'3'", "wrong-type", "'csat' is a number and cannot be compared with the text '3'")]
    [InlineData("csat in [1, ⁁'2']", "wrong-type", "'csat' is a number and cannot be compared with the text '2'")]
    [InlineData("customer.upset == ⁁1", "wrong-type", "'customer.upset' is true or false and cannot be compared with the number 1")]
    [InlineData("custom.x < ⁁'1'", "wrong-type", "'custom.x' is a number and cannot be compared with the text '1'")]
    [InlineData("custom.x == ⁁/a/", "wrong-type", "'custom.x' is a text and cannot be compared with the expression /a/")]
    [InlineData("agent.level ⁁< 3", "wrong-type", "'agent.level' is one of 'novice', 'specialist', 'expert'; '<' compares numbers")]
    [InlineData("customer.upset ⁁>= 3", "wrong-type", "'customer.upset' is true or false; '>=' compares numbers")]
    [InlineData("csat =~ ⁁/a/", "wrong-type", "'csat' is a number; '=~' looks into texts")]
    [InlineData("topic =~ ⁁'a'", "wrong-type", "'=~' takes an expression between slashes: /a/i")]
    [InlineData("topic =~ ⁁/(/", "bad-pattern", "")]
    [InlineData("⁁topic", "wrong-type", "'topic' is a text, which is not true or false by itself; compare it: topic == '…'")]
    [InlineData("(⁁csat)", "wrong-type", "'csat' is a number, which is not true or false by itself; compare it: csat >= 3")]
    [InlineData("⁁agent.level or customer.upset", "wrong-type", "'agent.level' is one of 'novice', 'specialist', 'expert', which is not true or false by itself; compare it: agent.level == 'novice'")]
    [InlineData("topic ⁁'refund'", "when-syntax", "expected a comparison such as '==', found the text 'refund'")]
    [InlineData("topic ⁁[", "when-syntax", "expected a comparison such as '==', found '['")]
    [InlineData("topic ⁁not 'refund'", "when-syntax", "expected a comparison such as '==', found 'not'")]
    [InlineData("topic == ⁁refund", "when-syntax", "expected a value, found 'refund'; put it in single quotes: 'refund'")]
    [InlineData("topic ==⁁", "when-syntax", "expected a value, found the end")]
    [InlineData("topic == ⁁(", "when-syntax", "expected a value, found '('")]
    [InlineData("topic in ⁁'refund'", "when-syntax", "expected a list such as ['chat', 'email'], found the text 'refund'")]
    [InlineData("topic in [⁁refund]", "when-syntax", "expected a value in single quotes, found 'refund'; write 'refund'")]
    [InlineData("topic in [⁁]", "when-syntax", "expected a value in single quotes, found ']'")]
    [InlineData("topic in ['a' ⁁'b']", "when-syntax", "expected ',' or ']', found the text 'b'")]
    [InlineData("topic in ['a', 'b'⁁", "when-syntax", "expected ',' or ']', found the end")]
    [InlineData("⁁", "when-syntax", "expected a key such as channel, 'not' or '(', found the end")]
    [InlineData("not ⁁== 3", "when-syntax", "expected a key such as channel, 'not' or '(', found '=='")]
    [InlineData("(customer.upset⁁", "when-syntax", "expected ')', found the end")]
    [InlineData("(customer.upset ⁁csat", "when-syntax", "expected ')', found 'csat'")]
    [InlineData("customer.upset⁁)", "when-syntax", "expected 'and', 'or' or the end of the clause, found ')'")]
    [InlineData("customer.upset ⁁channel == 'a'", "when-syntax", "expected 'and', 'or' or the end of the clause, found 'channel'")]
    [InlineData("channel ⁁= 'chat'", "when-syntax", "write '==' to compare")]
    [InlineData("channel ⁁? 'chat'", "when-syntax", "'?' means nothing here")]
    [InlineData("channel == ⁁\"chat\"", "when-syntax", "put the text in single quotes: 'chat'")]
    [InlineData("channel == ⁁'it\\'s", "when-syntax", "the quote is not closed")]
    [InlineData("channel == ⁁'chat\\", "when-syntax", "the quote is not closed")]
    [InlineData("channel =~ ⁁/ch", "when-syntax", "the expression is not closed; end it with '/'")]
    [InlineData("channel =~ ⁁/ch\\/", "when-syntax", "the expression is not closed; end it with '/'")]
    [InlineData("channel =~ /ch/⁁g", "when-syntax", "the only flag of an expression is 'i'")]
    [InlineData("channel =~ /ch/i⁁i", "when-syntax", "the only flag of an expression is 'i'")]
    [InlineData("csat < ⁁1.2.3", "when-syntax", "'1.2.3' is not a number")]
    [InlineData("csat < ⁁-", "when-syntax", "'-' means nothing here")]
    [InlineData("topic =~ ⁁/(a)\\1/", "bad-pattern", "")]
    [InlineData("csat ⁁- 1", "when-syntax", "'-' means nothing here")]
    [InlineData("((((((((⁁(customer.upset)))))))))", "too-deep", "parentheses are nested more than 8 levels deep; write the clause flatter")]
    public void A_mistake_is_told_once_at_its_place(string marked, string code, string message)
    {
        var (condition, problems) = Parse(marked.Replace("⁁", "", StringComparison.Ordinal));

        Assert.Null(condition);
        var problem = Assert.Single(problems);
        Assert.Equal((code, marked.IndexOf('⁁', StringComparison.Ordinal) + 1), (problem.Code, problem.Location.Column));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        if (code is "when-syntax" or "wrong-type") Assert.Equal(message, problem.Message);
    }

    [Theory]
    [InlineData("((((((((customer.upset))))))))")]
    [InlineData("(customer.upset) and ((((((((customer.upset))))))))")]
    [InlineData("csat in [1,2 , -3.5]")]
    [InlineData("!customer.upset&&csat<=-1.5||(topic=='a')")]
    [InlineData("nothing.of == 'the sort'", "unknown-key")]
    [InlineData("nothing.of in [1, 'b'] and nothing.of =~ /x/ and nothing.of < 3", "unknown-key", "unknown-key", "unknown-key")]
    [InlineData("csat == 'a' or topic == 3", "wrong-type", "wrong-type")]
    [InlineData("csat == 'a' or topic", "wrong-type", "wrong-type")]
    [InlineData("topic == 3 and (csat", "wrong-type", "wrong-type", "when-syntax")]
    public void Each_part_is_checked_and_what_is_not_known_is_not_blamed_for_its_type(string clause, params string[] codes)
    {
        var (condition, problems) = Parse(clause);

        Assert.Equal(codes, problems.Select(problem => problem.Code));
        Assert.Equal(codes.Length == 0, condition is not null);
    }

    [Fact]
    public void The_rules_that_a_clause_names_are_told_with_their_places()
    {
        var condition = Parse("signal.leave and not said.dead-end > 1 or custom.x == 'y'").Condition!;

        Assert.Equal(
            [(RuleTarget.Customer, "leave", 8), (RuleTarget.Draft, "dead-end", 27)],
            condition.References.Select(reference => (reference.Target, reference.Rule.Id, reference.Rule.Location.Column)));
    }

    [Fact]
    public void The_keys_that_earlier_messages_tell_are_named_with_their_places()
    {
        var clause = "channel == 'chat' and customer.upset and (conversation.red-line != 'none' or conversation.open-problem or conversation.promise-passed or customer.mood == 'calm' or conversation.length > 3)";

        Assert.Equal(
            ["customer.upset", "conversation.red-line", "conversation.open-problem", "conversation.promise-passed", "customer.mood"],
            Parse(clause).Condition!.KeysTold.Select(key => clause[(key.Location.Column - 1)..].Split(' ')[0]));
        Assert.Empty(Parse("conversation.length > 3").Condition!.KeysTold);
    }

    private static (Condition? Condition, PolicyProblem[] Problems) Parse(string clause)
    {
        var problems = new ProblemList();
        var condition = ConditionParser.Parse(clause, offset => new("f", 1, offset + 1), problems);
        return (condition, [.. problems.InOrder()]);
    }
}
