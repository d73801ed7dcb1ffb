using System.Text.RegularExpressions;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Reading;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Conditions;

public sealed class ConditionPatternTests
{
    private static readonly Regex s_tokens = new(ConditionPattern.Tokens, RegexOptions.CultureInvariant);
    private static readonly Regex s_parentheses = new(ConditionPattern.Parentheses, RegexOptions.CultureInvariant);

    private static readonly Gen<string> s_token = Gen.OneOf(
        "channel", "csat", "customer.upset", "agent.level", "custom.x", "custom.", "signal.leave", "signal.", "said.holding-reply", "brnad", "'chat'", "'novice'", "'it\\'s (a'", "'", "3", "-1.5", "1.2.3", "true", "false", "/a(/i", "/a/",
        "==", "!=", "<", ">=", "=~", "=", "and", "or", "not", "!", "&&", "||", "in", "[", "]", ",", "(", ")", "(", ")", "\"x\"");

    private static readonly Gen<string> s_comparison = Gen.OneOf(
        "channel == 'a'", "channel in ['a', 'b']", "csat < 3", "customer.upset", "agent.level != 'expert'", "custom.x > 2", "custom.y", "signal.leave", "said.x >= 1", "said.x", "conversation.open-problem == true", "topic =~ /a b/", "language not in ['ru']", "channel < 3");

    private static readonly Gen<string> s_likely = Gen.Select(
        Gen.OneOf("", "", "not ", "!", "(", "((", "not ("), s_comparison, Gen.OneOf("", "", ")", "))"), Gen.OneOf(" and ", " or ", "&&", ""),
        (before, comparison, after, joint) => before + comparison + after + joint).List[1, 4].Select(parts => string.Concat(parts));

    [Fact]
    public void The_patterns_accept_exactly_what_the_parser_accepts() =>
        Gen.Frequency((1, s_token.List[1, 6].Select(tokens => string.Join(' ', tokens))), (2, s_likely)).Sample(
            clause =>
            {
                var problems = new ProblemList();
                ConditionParser.Parse(clause, offset => new("f", 1, offset + 1), problems);
                // What is wrong inside an expression is beyond a pattern.
                var isAccepted = problems.InOrder().All(problem => problem.Code == "bad-pattern");
                return isAccepted == (s_tokens.IsMatch(clause) && s_parentheses.IsMatch(clause));
            },
            iter: 20_000);

    [Fact]
    public void Long_clauses_match_in_no_time()
    {
        var clause = string.Join(" and ", Enumerable.Repeat("(channel == 'chat' or not csat < 3)", 60));

        Assert.Matches(s_tokens, clause);
        Assert.Matches(s_parentheses, clause);
        Assert.DoesNotMatch(s_tokens, clause + " and");
        Assert.DoesNotMatch(s_parentheses, clause + ")");
    }
}
