namespace AgentAssist.Engine.Policies.Reading.Yaml;

/// <summary>The text of one file, with places by line and column.</summary>
internal sealed class SourceText(string file, string text)
{
    private int[]? _lineStarts;

    public string File { get; } = file;

    public string Text { get; } = text;

    public SourceLocation LocationOf(int index)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        var line = Array.BinarySearch(starts, index);
        if (line < 0) line = ~line - 1;
        return new SourceLocation(File, line + 1, index - starts[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }
        return [.. starts];
    }
}
