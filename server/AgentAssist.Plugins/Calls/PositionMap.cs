namespace AgentAssist.Plugins.Calls;

/// <summary>Turns a plugin's positions in a text into UTF-16 offsets, and refuses those that are none.</summary>
internal sealed class PositionMap
{
    private readonly string _text;
    private readonly int[]? _offsets;

    /// <param name="text">The text.</param>
    /// <param name="usesUtf32">Whether positions count code points.</param>
    public PositionMap(string text, bool usesUtf32)
    {
        _text = text;
        if (!usesUtf32 || !text.Any(char.IsSurrogate)) return;
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);
            if (i == text.Length - 1) break;
        }

        offsets.Add(text.Length);
        _offsets = [.. offsets];
    }

    /// <summary>The range in UTF-16; null when it lies outside of the text, is turned round or cuts a character in two.</summary>
    public TextRange? Map(int start, int end)
    {
        if (start < 0 || end < start) return null;
        if (_offsets is not null)
        {
            if (end >= _offsets.Length) return null;
            (start, end) = (_offsets[start], _offsets[end]);
        }

        return end <= _text.Length && !Cuts(start) && !Cuts(end) ? new TextRange(start, end) : null;
    }

    private bool Cuts(int offset) => offset > 0 && offset < _text.Length && char.IsLowSurrogate(_text[offset]) && char.IsHighSurrogate(_text[offset - 1]);
}
