using AgentAssist.Cli.Drafts;
using Xunit;

namespace AgentAssist.Cli.Tests.Drafts;

public sealed class FixPreviewTests
{
    [Theory]
    [InlineData("one bad two", 4, 8, "", "one two")]
    [InlineData("a\none bad two\nb", 6, 9, "good", "one good two")]
    [InlineData("bad", 0, 3, "", "(an empty line)")]
    [InlineData("a\nbad b", 2, 5, "x\ny", "x⏎y b")]
    public void The_changed_line_is_shown_as_the_fix_leaves_it(string text, int start, int end, string newText, string expected) =>
        Assert.Equal(expected, FixPreview.Of(text, [new TextEdit(new TextRange(start, end), newText)]));

    [Fact]
    public void A_long_line_is_cut_around_the_change()
    {
        var preview = FixPreview.Of(new string('x', 300) + new string('y', 300), [new TextEdit(new TextRange(300, 300), "GOOD")]);

        Assert.Contains("xGOODy", preview, StringComparison.Ordinal);
        Assert.InRange(preview.Length, 40, 82);
    }
}
