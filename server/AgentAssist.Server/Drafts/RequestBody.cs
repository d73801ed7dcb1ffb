using System.Buffers;
using System.IO.Pipelines;
using AgentAssist.Server.Errors;

namespace AgentAssist.Server.Drafts;

/// <summary>A whole request body, as the connection's own buffers hold it.</summary>
internal readonly struct RequestBody : IDisposable
{
    public const int Limit = DraftCheckJson.MaxBodyBytes;

    /// <summary>The answer to a body over the limit.</summary>
    public static readonly ProblemResult TooLarge = ProblemResult.OfField(
        StatusCodes.Status413PayloadTooLarge, "body", $"The body is larger than {Limit / 1024} KiB.");

    private readonly PipeReader? _reader;
    private readonly ReadOnlySequence<byte> _buffer;

    private RequestBody(PipeReader reader, ReadOnlySequence<byte> buffer) => (_reader, _buffer) = (reader, buffer);

    /// <summary>True when the body is over the limit; it is then not read to its end.</summary>
    public bool IsTooLarge => _buffer.Length > Limit || _reader is null;

    /// <summary>The body; not valid any more once this is disposed.</summary>
    public ReadOnlySpan<byte> Utf8 => _buffer.IsSingleSegment ? _buffer.FirstSpan : _buffer.ToArray();

    public static ValueTask<RequestBody> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Limit) return default;
        // Nearly always the body came with the head.
        if (!request.BodyReader.TryRead(out var read)) return ReadOnAsync(request.BodyReader);
        if (read.IsCompleted) return new(new RequestBody(request.BodyReader, read.Buffer));
        request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        return ReadOnAsync(request.BodyReader);
    }

    public void Dispose() => _reader?.AdvanceTo(_buffer.End);

    private static async ValueTask<RequestBody> ReadOnAsync(PipeReader reader)
    {
        var read = await reader.ReadAsync();
        while (!read.IsCompleted && read.Buffer.Length <= Limit)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync();
        }

        return new RequestBody(reader, read.Buffer);
    }
}
