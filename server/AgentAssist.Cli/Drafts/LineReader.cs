using System.Buffers;

namespace AgentAssist.Cli.Drafts;

/// <summary>
/// Cuts a stream into batches of whole lines as they arrive: whoever writes a line and waits gets its answer, and memory does not grow with the input.
/// Blank lines at the very end are dropped.
/// </summary>
/// <param name="stream">The input.</param>
/// <param name="line">Number of its first line.</param>
/// <param name="offset">Where in the input its first byte stands.</param>
internal sealed class LineReader(Stream stream, long line = 1, long offset = 0)
{
    /// <summary>Longest line kept: 2 MiB.</summary>
    public const int MaxLineBytes = 2 * 1024 * 1024;

    private const int FirstBuffer = 128 * 1024;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _filled;
    private long _line = line;
    private long _offset = offset;
    private long _skipped;
    private bool _skipping;
    private bool _ended;

    /// <summary>The next lines; null at the end.</summary>
    public async Task<LineBatch?> ReadAsync(CancellationToken cancellation)
    {
        while (!_ended)
        {
            // A blocked read of a console cannot be cancelled, only left behind.
            var read = await stream.ReadAsync(_buffer.AsMemory(_filled), cancellation).AsTask().WaitAsync(cancellation);
            _filled += read;
            _ended = read == 0;
            if ((_ended ? CutRest() : Cut()) is { } batch) return batch;
        }

        return null;
    }

    private LineBatch? Cut()
    {
        if (_skipping) return CutSkipped();

        var filled = _buffer.AsSpan(0, _filled);
        var end = EndOfLastWrittenLine(filled);
        if (end == 0 && _filled == _buffer.Length) end = filled.LastIndexOf((byte)'\n') + 1;
        if (end > 0) return Take(end);
        if (_filled == _buffer.Length) Grow();
        return null;
    }

    private LineBatch? CutSkipped()
    {
        var end = _buffer.AsSpan(0, _filled).IndexOf((byte)'\n') + 1;
        if (end == 0)
        {
            _skipped += _filled;
            _filled = 0;
            return null;
        }

        return TakeSkipped(end);
    }

    private LineBatch? CutRest()
    {
        if (_skipping) return TakeSkipped(_filled);
        return _buffer.AsSpan(0, _filled).IndexOfAnyExcept(" \t\r\n"u8) < 0 ? null : Take(_filled);
    }

    private LineBatch TakeSkipped(int end)
    {
        var batch = new LineBatch([], 0, _line++, _offset, _offset + _skipped + end, TooLong: true);
        (_skipping, _skipped, _offset) = (false, 0, batch.EndOffset);
        Keep(end, _buffer);
        return batch;
    }

    private LineBatch Take(int length)
    {
        var batch = new LineBatch(_buffer, length, _line, _offset, _offset + length, TooLong: false);
        _offset += length;
        _line += _buffer.AsSpan(0, length).Count((byte)'\n');
        Keep(length, ArrayPool<byte>.Shared.Rent(Math.Max(FirstBuffer, _filled - length)));
        return batch;
    }

    private void Keep(int from, byte[] into)
    {
        _buffer.AsSpan(from, _filled - from).CopyTo(into);
        _filled -= from;
        _buffer = into;
    }

    private void Grow()
    {
        if (_filled >= MaxLineBytes)
        {
            _skipping = true;
            _skipped = _filled;
            _filled = 0;
            return;
        }

        var small = _buffer;
        Keep(0, ArrayPool<byte>.Shared.Rent(Math.Min(_filled * 2, MaxLineBytes)));
        ArrayPool<byte>.Shared.Return(small);
    }

    private static int EndOfLastWrittenLine(ReadOnlySpan<byte> filled)
    {
        var lastEnd = filled.LastIndexOf((byte)'\n');
        if (lastEnd < 0) return 0;
        var lastWritten = filled[..lastEnd].LastIndexOfAnyExcept(" \t\r\n"u8);
        return lastWritten < 0 ? 0 : lastWritten + filled[lastWritten..].IndexOf((byte)'\n') + 1;
    }
}
