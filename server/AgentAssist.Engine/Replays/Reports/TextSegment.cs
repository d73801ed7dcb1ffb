namespace AgentAssist.Engine.Replays.Reports;

/// <summary>A stretch of text with the marks it lies in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Class">The look of the most important mark; null outside all.</param>
internal sealed record TextSegment(string Text, string? Class)
{
    /// <summary>Cuts a text at its marks, which may overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Marks by importance, the most important first; a range is cut to the text.</param>
    public static IEnumerable<TextSegment> Split(string text, IReadOnlyList<(TextRange Range, string Class)> marks)
    {
        var at = 0;
        foreach (var cut in marks.SelectMany(mark => new[] { mark.Range.Start, mark.Range.End }).Select(cut => Math.Clamp(cut, 0, text.Length)).Append(text.Length).Distinct().Order())
        {
            if (cut == at) continue;
            var segment = new TextRange(at, cut);
            yield return new TextSegment(text[at..cut], marks.FirstOrDefault(mark => mark.Range.Contains(segment)).Class);
            at = cut;
        }
    }
}
