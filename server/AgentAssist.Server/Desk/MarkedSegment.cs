namespace AgentAssist.Server.Desk;

/// <summary>A stretch of text with the findings it lies in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Severity">Of the worst finding; null outside all.</param>
/// <param name="Ends">Numbers of the findings that end here, counted from 1.</param>
public sealed record MarkedSegment(string Text, DiagnosticSeverity? Severity, IReadOnlyList<int> Ends)
{
    /// <summary>Cuts a text at the ranges of findings, which may overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="findings">Findings in this text; a range is cut to the text.</param>
    public static IEnumerable<MarkedSegment> Split(string text, IReadOnlyList<Diagnostic> findings)
    {
        var ranges = findings.Select(finding => new TextRange(Math.Clamp(finding.Range.Start, 0, text.Length), Math.Clamp(finding.Range.End, 0, text.Length))).ToArray();
        var at = 0;
        foreach (var cut in ranges.SelectMany(range => new[] { range.Start, range.End }).Append(0).Append(text.Length).Distinct().Order())
        {
            var segment = new TextRange(at, cut);
            var covering = Enumerable.Range(0, ranges.Length).Where(i => segment.Length > 0 && ranges[i].Contains(segment)).ToArray();
            int[] ends = [.. Enumerable.Range(0, ranges.Length).Where(i => ranges[i].End == cut).Select(i => i + 1)];
            if (segment.Length > 0 || ends.Length > 0)
                yield return new(text[at..cut], covering.Length == 0 ? null : covering.Max(i => findings[i].Severity), ends);
            at = cut;
        }
    }
}
