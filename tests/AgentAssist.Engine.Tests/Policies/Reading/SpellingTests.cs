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

    [Fact]
    public void The_nearest_word_wins() => Assert.Equal("rules", Spelling.Nearest("ruless", ["rule", "roles", "rules"]));
}
