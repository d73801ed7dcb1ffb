using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Reading;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Conditions;

public sealed class ConditionTests
{
    private static readonly DraftCheckRequest s_request = new()
    {
        Draft = new Draft("Hello"),
        Trigger = CheckTrigger.Send,
        Context = new Context
        {
            Channel = "Chat",
            Segment = "vip",
            Language = "uk-UA",
            Csat = 2.5,
            Customer = new Customer("c9", "O'Brien"),
            Agent = new Agent("a1", AgentLevel.Novice),
            Custom = new Dictionary<string, string> { ["tier"] = "gold", ["orders"] = "12", ["vip"] = "true", ["note"] = "none", ["path"] = "a/b" },
        },
        Conversation =
        [
            new Message(Author.Customer, "Hi"),
            new Message(Author.Agent, "Hello"),
            new Message(Author.Agent, "He is angry", Visibility.Note),
        ],
    };

    private readonly ConditionFacts _facts = new(
        s_request,
        new ConversationState(new ConversationReading(RedLine.WarnNow, Mood.Angry, [new Signal("leave", "customer", 0, new TextRange(0, 2))]))
        {
            SaidCounts = [new SaidCount("holding-reply", 2)],
            HasOpenProblem = true,
        },
        "ru");

    [Theory]
    [InlineData("channel == 'chat'", true)]
    [InlineData("channel == 'email'", false)]
    [InlineData("channel != 'email'", true)]
    [InlineData("channel in ['email', 'chat']", true)]
    [InlineData("channel not in ['email', 'chat']", false)]
    [InlineData("channel =~ /^ch/", false)]
    [InlineData("channel =~ /^ch/i", true)]
    [InlineData("customer.upset", true)]
    [InlineData("customer.upset == true", true)]
    [InlineData("customer.upset == false", false)]
    [InlineData("customer.upset != false", true)]
    [InlineData("customer.mood == 'angry'", true)]
    [InlineData("customer.name == 'o\\'brien'", true)]
    [InlineData("customer.id == 'c9' and agent.id == 'a1'", true)]
    [InlineData("customer.language =~ /^uk/", true)]
    [InlineData("language == 'ru'", true)]
    [InlineData("agent.level == 'novice'", true)]
    [InlineData("trigger == 'send'", true)]
    [InlineData("conversation.red-line == 'warn-now'", true)]
    [InlineData("conversation.length == 3", true)]
    [InlineData("conversation.agent-replies == 1", true)]
    [InlineData("draft.length >= 5", true)]
    [InlineData("draft.length > 5", false)]
    [InlineData("csat < 3", true)]
    [InlineData("csat < 2.5", false)]
    [InlineData("csat <= 2.5", true)]
    [InlineData("csat != 2.5", false)]
    [InlineData("csat in [1, 2.5]", true)]
    [InlineData("custom.tier == 'GOLD'", true)]
    [InlineData("custom.path =~ /^a\\/b$/", true)]
    [InlineData("custom.orders > 9", true)]
    [InlineData("custom.orders == 12", true)]
    [InlineData("custom.vip", true)]
    [InlineData("custom.vip == false", false)]
    [InlineData("custom.note", false)]
    [InlineData("custom.note > 0", false)]
    [InlineData("signal.leave", true)]
    [InlineData("signal.refund", false)]
    [InlineData("said.holding-reply == 2", true)]
    [InlineData("said.dead-end > 0", false)]
    [InlineData("said.dead-end == 0", true)]
    [InlineData("conversation.open-problem", true)]
    [InlineData("not customer.upset", false)]
    [InlineData("not not customer.upset", true)]
    public void A_clause_holds_by_the_facts(string clause, bool expected) => Assert.Equal(expected, Parse(clause).Holds(_facts));

    [Theory]
    [InlineData("topic == 'refund'", false)]
    [InlineData("topic != 'refund'", true)]
    [InlineData("topic in ['refund']", false)]
    [InlineData("topic not in ['refund']", true)]
    [InlineData("topic =~ /./", false)]
    [InlineData("custom.missing", false)]
    [InlineData("custom.missing < 1", false)]
    [InlineData("custom.missing != 1", true)]
    public void What_is_not_known_equals_nothing(string clause, bool expected) => Assert.Equal(expected, Parse(clause).Holds(_facts));

    [Theory]
    [InlineData("csat < 5")]
    [InlineData("csat > 0")]
    [InlineData("csat == 0")]
    public void An_unknown_rating_is_not_compared(string clause)
    {
        var request = s_request with { Context = Context.Empty };

        Assert.False(Parse(clause).Holds(new ConditionFacts(request, ConversationState.Empty, "en")));
    }

    [Theory]
    [InlineData("customer.upset or channel == 'x' and channel == 'y'", true)]
    [InlineData("(customer.upset or channel == 'x') and channel == 'y'", false)]
    [InlineData("not channel == 'x' and customer.upset", true)]
    [InlineData("not (channel == 'x' and customer.upset)", true)]
    [InlineData("!customer.upset || channel == 'chat' && segment == 'vip'", true)]
    public void Not_binds_tighter_than_and_and_and_tighter_than_or(string clause, bool expected) => Assert.Equal(expected, Parse(clause).Holds(_facts));

    [Fact]
    public void Evaluation_allocates_nothing()
    {
        var condition = Parse("channel in ['a', 'chat'] and customer.mood != 'calm' and csat < 3 and custom.orders > 3 and conversation.agent-replies == 1 and not (segment =~ /x/)");
        Assert.True(condition.Holds(_facts));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) condition.Holds(_facts);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void All_type_errors_of_a_clause_are_reported()
    {
        var problems = new ProblemList();

        var condition = ConditionParser.Parse("chanel == 'a' and csat == 'b' or agent.level == 'c'", offset => new("f", 1, offset + 1), problems);

        Assert.Null(condition);
        Assert.Equal([(1, "unknown-key"), (27, "wrong-type"), (49, "unknown-value")], problems.InOrder().Select(problem => (problem.Location.Column, problem.Code)));
    }

    private static Condition Parse(string clause)
    {
        var problems = new ProblemList();
        var condition = ConditionParser.Parse(clause, offset => new("f", 1, offset + 1), problems);
        Assert.Empty(problems.InOrder());
        return condition!;
    }
}
