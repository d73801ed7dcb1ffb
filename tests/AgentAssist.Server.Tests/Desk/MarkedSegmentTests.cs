using AgentAssist.Server.Desk;

namespace AgentAssist.Server.Tests.Desk;

public sealed class MarkedSegmentTests
{
    [Theory]
    [InlineData("hello", "hello")]
    [InlineData("say fool now", "say [fool]1 now", 4, 8)]
    [InlineData("say fool now", "[say fool]1 now", 0, 8)]
    [InlineData("say fool now", "say [fool]2[ now]1", 4, 12, 4, 8)]
    [InlineData("say fool now", "[say ][fool]1[ now]2", 0, 8, 4, 12)]
    [InlineData("say fool now", "say fool now1", 12, 12)]
    [InlineData("say fool now", "1say fool now", 0, 0)]
    [InlineData("short", "shor[t]1", 4, 99)]
    [InlineData("", "1", 0, 0)]
    public void Text_is_cut_at_its_findings(string text, string expected, params int[] ranges)
    {
        var findings = ranges.Chunk(2).Select(range => Finding(range[0], range[1])).ToArray();

        var segments = MarkedSegment.Split(text, findings);

        Assert.Equal(expected, string.Concat(segments.Select(Draw)));
    }

    private static string Draw(MarkedSegment segment)
    {
        var text = segment.Severity is null ? segment.Text : $"[{segment.Text}]";
        return text + string.Concat(segment.Ends);
    }

    private static Diagnostic Finding(int start, int end) => new()
    {
        Range = new TextRange(start, end),
        Severity = DiagnosticSeverity.Error,
        Code = "code",
        Source = "source",
        Message = "message",
        CodeDescription = new CodeDescription("/rules"),
        Mode = EnforcementMode.Warn,
    };
}
