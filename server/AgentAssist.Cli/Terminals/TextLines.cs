namespace AgentAssist.Cli.Terminals;

/// <summary>The lines of a text, by offset. Lines end with LF, CR LF or CR.</summary>
internal sealed class TextLines
{
    private readonly List<int> _starts = [0];

    public TextLines(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            var isEnd = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (isEnd) _starts.Add(i + 1);
        }
    }

    public string Text { get; }

    /// <summary>Index of the line that holds an offset.</summary>
    public int LineOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The span of a line without its end.</summary>
    public TextRange Line(int index)
    {
        var start = _starts[index];
        var end = index + 1 < _starts.Count ? _starts[index + 1] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r') end--;
        return new TextRange(start, end);
    }

    /// <summary><c>line:column</c> of an offset, both counted from 1, columns in UTF-16 code units as editors count them.</summary>
    public string Position(int offset)
    {
        var line = LineOf(offset);
        return $"{line + 1}:{offset - _starts[line] + 1}";
    }
}
