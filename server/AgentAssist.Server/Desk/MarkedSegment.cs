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
        var cuts = findings.SelectMany(finding => new[] { finding.Range.Start, finding.Range.End })
            .Select(cut => Math.Clamp(cut, 0, text.Length)).Append(0).Append(text.Length).Distinct().Order().ToArray();
        for (var i = 0; i < cuts.Length; i++)
        {
            var end = i + 1 < cuts.Length ? cuts[i + 1] : cuts[i];
            var segment = new TextRange(cuts[i], end);
            var covering = findings.Where(finding => segment.Length > 0 && finding.Range.Contains(segment)).ToArray();
            int[] ends = [.. Enumerable.Range(0, findings.Count).Where(at => EndsIn(findings[at], segment, text.Length)).Select(at => at + 1)];
            if (segment.Length > 0 || ends.Length > 0)
                yield return new(text[cuts[i]..end], covering.Length == 0 ? null : covering.Max(finding => finding.Severity), ends);
        }
    }

    // What is missing has an empty range: its number stands before the words that follow it, or at the end of the text.
    private static bool EndsIn(Diagnostic finding, TextRange segment, int length)
    {
        var (start, end) = (Math.Clamp(finding.Range.Start, 0, length), Math.Clamp(finding.Range.End, 0, length));
        return start == end ? end == segment.Start && (segment.Length > 0) == (end < length) : segment.Length > 0 && end == segment.End;
    }
}
