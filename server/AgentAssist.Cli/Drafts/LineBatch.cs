namespace AgentAssist.Cli.Drafts;

/// <summary>Some whole lines of the input.</summary>
/// <param name="Bytes">A rented array that begins with them.</param>
/// <param name="Length">Bytes they take.</param>
/// <param name="FirstLine">Number of the first one, counted from 1.</param>
/// <param name="Offset">Its first byte in the input, counted from 0.</param>
/// <param name="EndOffset">The byte after the last line.</param>
/// <param name="TooLong">True for one line that was longer than <see cref="LineReader.MaxLineBytes"/> and was not kept.</param>
internal sealed record LineBatch(byte[] Bytes, int Length, long FirstLine, long Offset, long EndOffset, bool TooLong)
{
    /// <summary>Number of the line after the last one.</summary>
    public long EndLine => FirstLine + (TooLong ? 1 : Bytes.AsSpan(0, Length).Count((byte)'\n'));
}
