using Microsoft.Win32.SafeHandles;

namespace AgentAssist.Cli.Terminals;

/// <summary>
/// Standard output that notices when its reader has gone. The platform's console stream swallows that on purpose,
/// which would let a long run go on writing to nobody.
/// </summary>
internal sealed class PipeAwareOutput : Stream
{
    private const int BrokenPipe = 32;

    private readonly Stream _inner = Open();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _inner.Write(buffer);
        }
        catch (IOException exception) when (IsClosed(exception))
        {
            throw new OutputClosedException(exception);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _inner.WriteAsync(buffer, cancellationToken);
        }
        catch (IOException exception) when (IsClosed(exception))
        {
            throw new OutputClosedException(exception);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => _inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsClosed(IOException exception) => exception.HResult == BrokenPipe;

    private static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // A file keeps one position for all its writers only through the console's stream (`> log 2>&1`).
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
