using AgentAssist.Engine.Policies.Reading;
using Xunit;

namespace AgentAssist.Engine.Tests.Policies.Reading;

public sealed class SpellingTests
{
    private static readonly string[] s_known = ["severity", "message", "insert-after", "mode", "en"];

    [Theory]
    [InlineData("severty", "severity")]
    [InlineData("sevreity", "severity")]
    [InlineData("Severity", "severity")]
    [InlineData("insertAfter", "insert-after")]
    [InlineData("insert_after", "insert-after")]
    [InlineData("massage", "message")]
    [InlineData("mod", "mode")]
    [InlineData("find", null)]
    [InlineData("cases", null)]
    [InlineData("", null)]
    public void The_word_that_was_meant_is_found(string written, string? meant) => Assert.Equal(meant, Spelling.Nearest(written, s_known));

    [Theory]
    [InlineData("customer.segment", "segment")]
    [InlineData("mood", "customer.mood")]
    [InlineData("agent.mood", "customer.mood")]
    [InlineData("agent.shoe", null)]
    public void The_same_name_in_another_place_is_meant(string written, string? meant) =>
        Assert.Equal(meant, Spelling.Nearest(written, ["segment", "topic", "customer.mood", "agent.level"]));

    [Fact]
    public void The_nearest_word_wins() => Assert.Equal("rules", Spelling.Nearest("ruless", ["rule", "roles", "rules"]));
}
