using AgentAssist.Engine.Conversations;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Reading;
using CsCheck;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Conditions;

public sealed class ConditionProperties
{
    [Fact]
    public void A_clause_means_what_it_says() => Gen.Select(GeneratedConditions.Clauses, GeneratedConditions.Contexts.Array[8]).Sample(
        (clause, contexts) =>
        {
            var problems = new ProblemList();
            var condition = ConditionParser.Parse(clause.Clause, offset => new SourceLocation("f", 1, offset), problems);
            Assert.Empty(problems.InOrder());
            foreach (var context in contexts)
            {
                var request = new DraftCheckRequest { Draft = new Draft("x"), Context = context };
                Assert.Equal(clause.Means(context), condition!.Holds(new ConditionFacts(request, ConversationState.Empty, "en")));
            }
        },
        iter: 20_000);

    [Fact]
    public void Any_text_is_a_clause_or_an_error_inside_it() => Properties.StrangeTexts.Any.Sample(
        text =>
        {
            var problems = new ProblemList();
            var condition = ConditionParser.Parse(text, offset => new SourceLocation("f", 1, offset), problems);
            Assert.Equal(condition is null, problems.InOrder().Any());
            Assert.All(problems.InOrder(), problem => Assert.InRange(problem.Location.Column, 0, text.Length));
        },
        iter: 20_000);
}
