using Xunit;

namespace AgentAssist.Engine.Tests;

public sealed class TextRangeTests
{
    [Theory]
    [InlineData(0, 2, 2, 4, false)]
    [InlineData(0, 3, 2, 4, true)]
    [InlineData(2, 2, 0, 4, true)]
    public void Overlap_needs_a_shared_code_unit(int start, int end, int otherStart, int otherEnd, bool expected) =>
        Assert.Equal(expected, new TextRange(start, end).Overlaps(new TextRange(otherStart, otherEnd)));
}
