using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Reading;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Conditions;

public sealed class ConditionExplanationTests
{
    private readonly ConditionFacts _facts = new(
        new DraftCheckRequest
        {
            Draft = new Draft("Hello"),
            Context = new Context { Channel = "chat", Topic = @"it's a \ b", Csat = 2.5, Custom = new Dictionary<string, string> { ["vip"] = "true" } },
        },
        ConversationState.Empty,
        "en");

    [Theory]
    [InlineData("channel == 'Chat'", "channel == 'Chat'", true, "channel is 'chat'")]
    [InlineData("channel in ['email', 'review']", "channel == 'email' or channel == 'review'", false, "channel is 'chat', channel is 'chat'")]
    [InlineData("channel not in ['email']", "not channel == 'email'", true, "channel is 'chat'")]
    [InlineData("segment == 'vip'", "segment == 'vip'", false, "segment is ")]
    [InlineData(@"topic == 'it\'s a \\ b'", @"topic == 'it\'s a \\ b'", true, @"topic is 'it\'s a \\ b'")]
    [InlineData("topic =~ /^IT/i", "topic =~ /^IT/i", true, @"topic is 'it\'s a \\ b'")]
    [InlineData("topic =~ /^IT/", "topic =~ /^IT/", false, @"topic is 'it\'s a \\ b'")]
    [InlineData("csat < 3", "csat < 3", true, "csat is 2.5")]
    [InlineData("csat <= 2.4", "csat <= 2.4", false, "csat is 2.5")]
    [InlineData("csat > 2", "csat > 2", true, "csat is 2.5")]
    [InlineData("csat >= 2.5", "csat >= 2.5", true, "csat is 2.5")]
    [InlineData("csat == 3", "csat == 3", false, "csat is 2.5")]
    [InlineData("said.x > 0", "said.x > 0", false, "said.x is 0")]
    [InlineData("custom.no < 3", "custom.no < 3", false, "custom.no is ")]
    [InlineData("custom.vip", "custom.vip", true, "custom.vip is true")]
    [InlineData("customer.upset", "customer.upset", false, "customer.upset is false")]
    [InlineData("customer.upset or csat < 3 and custom.vip", "customer.upset or (csat < 3 and custom.vip)", true, "csat is 2.5, custom.vip is true")]
    [InlineData("(customer.upset or csat < 3) and not custom.vip", "(customer.upset or csat < 3) and not custom.vip", false, "custom.vip is true")]
    [InlineData("not (customer.upset or csat < 3)", "not (customer.upset or csat < 3)", false, "csat is 2.5")]
    [InlineData("not (customer.upset and csat < 3)", "not (customer.upset and csat < 3)", true, "customer.upset is false")]
    public void A_clause_tells_what_it_asks_for_and_what_is_so(string clause, string explained, bool holds, string reasons)
    {
        var problems = new ProblemList();
        var explanation = ConditionParser.Parse(clause, offset => new("f", 1, offset + 1), problems)!.Explain(_facts);

        Assert.Equal((explained, holds), (explanation.Clause, explanation.Holds));
        Assert.Equal(reasons, string.Join(", ", explanation.Reasons().Select(reason => $"{reason.Key} is {reason.Value}")));
    }
}
