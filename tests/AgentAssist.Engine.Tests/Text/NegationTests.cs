using AgentAssist.Engine.Text;
using Xunit;

namespace AgentAssist.Engine.Tests.Text;

public sealed class NegationTests
{
    [Theory]
    [InlineData("Мы не считаем, что вы виноваты", "виноваты", true)]
    [InlineData("Это не проблема, вы виноваты", "виноваты", false)]
    [InlineData("Вы не виноваты", "виноваты", true)]
    [InlineData("Жаль. Вы виноваты", "виноваты", false)]
    [InlineData("Ми не думаємо, що ви винні", "винні", true)]
    [InlineData("We don't think you are to blame", "blame", true)]
    [InlineData("We do not refund, you are to blame", "blame", false)]
    [InlineData("You are to blame", "blame", false)]
    public void A_negation_reaches_to_the_end_of_its_clause(string text, string word, bool expected)
    {
        var analysis = Texts.Read(text);
        Assert.Equal(expected, Negation.Precedes(analysis, analysis.TokenAt(text.IndexOf(word, StringComparison.Ordinal))));
    }
}
