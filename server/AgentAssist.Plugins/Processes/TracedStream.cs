using System.Text;

namespace AgentAssist.Plugins.Processes;

/// <summary>A stream to a plugin whose lines somebody looks at.</summary>
internal sealed class TracedStream(Stream inner, Action<string> trace) : Stream
{
    private readonly StringBuilder _line = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Look(buffer.AsSpan(offset, count));
        inner.Write(buffer, offset, count);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Look(buffer.Span);
        return inner.WriteAsync(buffer, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        _line.Append(Encoding.UTF8.GetString(bytes));
        for (var end = _line.ToString().IndexOf('\n', StringComparison.Ordinal); end >= 0; end = _line.ToString().IndexOf('\n', StringComparison.Ordinal))
        {
            var line = _line.ToString(0, end).TrimEnd('\r');
            if (line.Length > 0) trace(line);
            _line.Remove(0, end + 1);
        }
    }
}
