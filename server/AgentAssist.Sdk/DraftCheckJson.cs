using System.Buffers;

namespace AgentAssist;

/// <summary>What came of reading a request body.</summary>
/// <param name="Request">The request; null when there are errors.</param>
/// <param name="Id">The top-level <c>id</c> (any JSON value, raw) for line-by-line input; null when absent.</param>
/// <param name="Errors">JSON path of a field (<c>draft.text</c>, <c>conversation[2].author</c>, empty for the body) to what is wrong; empty when all is well.</param>
/// <param name="TooLarge">True when a size limit was broken (HTTP 413).</param>
public sealed record DraftCheckReading(
    DraftCheckRequest? Request, string? Id, IReadOnlyDictionary<string, string[]> Errors, bool TooLarge);

/// <summary>Reads and writes the messages of <c>POST /v1/drafts/check</c>.</summary>
public static class DraftCheckJson
{
    /// <summary>Reads a body. Never throws for bad input.</summary>
    /// <param name="utf8">The body; invalid UTF-8 is an error of the body.</param>
    /// <param name="bareText">Whether <c>{"text": "…"}</c> alone is accepted too.</param>
    public static DraftCheckReading Read(ReadOnlySpan<byte> utf8, bool bareText = false) => throw new NotSupportedException();

    /// <summary>Writes a response as one JSON object without line breaks.</summary>
    public static void Write(IBufferWriter<byte> to, DraftCheckResponse response) => throw new NotSupportedException();
}
