using System.Buffers;
using AgentAssist.Server.Errors;

namespace AgentAssist.Server.Drafts;

/// <summary>A request body in a pooled buffer.</summary>
internal sealed class RequestBody : IDisposable
{
    public const int Limit = DraftCheckJson.MaxBodyBytes;

    private const int FirstBuffer = 4096;

    /// <summary>The answer to a body over the limit.</summary>
    public static readonly ProblemResult TooLarge = ProblemResult.OfField(
        StatusCodes.Status413PayloadTooLarge, "body", $"The body is larger than {Limit / 1024} KiB.");

    private byte[] _buffer;
    private int _length;

    private RequestBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    /// <summary>True when the body is over the limit; it is then not read to its end.</summary>
    public bool IsTooLarge { get; private set; }

    public ReadOnlySpan<byte> Utf8 => _buffer.AsSpan(0, _length);

    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var announced = request.ContentLength ?? FirstBuffer;
        var body = new RequestBody((int)Math.Min(announced + 1, Limit + 1));
        body.IsTooLarge = announced > Limit;
        try
        {
            if (!body.IsTooLarge) await body.FillAsync(request.Body, request.ContentLength, cancellation);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        // A draft must not lie around in the pool.
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private async Task FillAsync(Stream from, long? length, CancellationToken cancellation)
    {
        while (_length != length)
        {
            if (_length == _buffer.Length) Grow();
            var read = await from.ReadAsync(_buffer.AsMemory(_length), cancellation);
            if (read == 0) return;
            _length += read;
            if (_length <= Limit) continue;
            IsTooLarge = true;
            return;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }
}
