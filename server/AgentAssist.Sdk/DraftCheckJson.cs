using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace AgentAssist;

/// <summary>Reads and writes the messages of <c>POST /v1/drafts/check</c>.</summary>
public static class DraftCheckJson
{
    /// <summary>Largest body in bytes: 1 MiB.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>Largest draft in bytes of UTF-8: 64 KiB.</summary>
    public const int MaxDraftBytes = 64 * 1024;

    /// <summary>Most messages of a conversation.</summary>
    public const int MaxMessages = 200;

    // Cyrillic stays readable and short; the answer is only ever sent as application/json.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Reads a body. Never throws for bad input.</summary>
    /// <param name="utf8">The body; a byte order mark is skipped, invalid UTF-8 is an error of the body.</param>
    /// <param name="bareText">Whether <c>{"text": "…"}</c> alone is accepted too.</param>
    /// <param name="trigger">The trigger of a body that names none.</param>
    public static DraftCheckReading Read(ReadOnlySpan<byte> utf8, bool bareText = false, CheckTrigger trigger = CheckTrigger.Typing)
    {
        if (utf8.Length > MaxBodyBytes) return Refused($"The body is {utf8.Length} bytes; at most {MaxBodyBytes} (1 MiB) are read.", tooLarge: true);
        if (!Utf8.IsValid(utf8)) return Refused($"The body is not UTF-8: the byte at offset {FirstInvalidByte(utf8)} does not belong to a character.");

        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return Refused($"The body is empty; send a JSON object such as {(bareText ? """{"text": "…"}""" : """{"draft": {"text": "…"}}""")}.");
        }

        return new DraftCheckJsonReader(utf8, bareText, trigger).Read();
    }

    /// <summary>Writes a response as one JSON object without line breaks.</summary>
    public static void Write(IBufferWriter<byte> to, DraftCheckResponse response) => Write(to, response, DraftCheckJsonContext.Default.DraftCheckResponse);

    /// <summary>Writes an update as one JSON object without line breaks.</summary>
    public static void Write(IBufferWriter<byte> to, DraftCheckUpdate update) => Write(to, update, DraftCheckJsonContext.Default.DraftCheckUpdate);

    private static void Write<T>(IBufferWriter<byte> to, T value, JsonTypeInfo<T> type)
    {
        var writer = _writer ??= new Utf8JsonWriter(Stream.Null, WriterOptions);
        writer.Reset(to);
        try
        {
            JsonSerializer.Serialize(writer, value, type);
            writer.Flush();
        }
        finally
        {
            writer.Reset(Stream.Null);
        }
    }

    private static DraftCheckReading Refused(string message, bool tooLarge = false) =>
        new(null, null, new Dictionary<string, string[]> { [""] = [message] }, tooLarge);

    private static int FirstInvalidByte(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == OperationStatus.Done) offset += length;
        return offset;
    }
}
