using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.Cli.Drafts;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>
/// An export of a helpdesk as JSON: a conversation a line, or one document that is a conversation, a list of them, or an object with such a list.
/// </summary>
/// <param name="lists">Names of the property that holds the list.</param>
internal abstract class TalkJson(params string[] lists) : ICaseFormat
{
    private const long MaxDocument = 512L * 1024 * 1024;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async IAsyncEnumerable<ImportedCase> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (stream, error) = DraftFile.Open(path);
        if (stream is null) throw new IOException(error);
        await using (stream)
        {
            if (await IsLinesAsync(stream, cancellation))
            {
                var lines = new LineReader(stream);
                while (await lines.ReadAsync(cancellation) is { } batch)
                    foreach (var imported in ReadBatch(batch, path)) yield return imported;
                yield break;
            }

            foreach (var imported in await ReadDocumentAsync(stream, path, cancellation)) yield return imported;
        }
    }

    public async Task WriteAsync(string path, IAsyncEnumerable<Case> cases, CancellationToken cancellation)
    {
        await using var to = new StreamWriter(path) { NewLine = "\n" };
        await foreach (var theCase in cases.WithCancellation(cancellation))
        {
            var talk = Write(theCase);
            talk[Talk.ExtensionName] = Talk.ExtensionOf(theCase);
            await to.WriteLineAsync(talk.ToJsonString(Readable));
        }
    }

    /// <summary>Reads one conversation.</summary>
    /// <param name="talk">The object.</param>
    /// <param name="document">The document it is in, for lists of people beside it.</param>
    /// <param name="isOurs">Whether texts are as we wrote them.</param>
    /// <returns>The conversation without the extension, or what is missing.</returns>
    protected abstract (Talk? Talk, string Error) Read(JsonObject talk, JsonObject? document, bool isOurs);

    /// <summary>Writes one case in the helpdesk's shape.</summary>
    protected abstract JsonObject Write(Case theCase);

    protected static string? Text(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };

    /// <summary>A time in ISO 8601 or in seconds since 1970; null when there is none.</summary>
    protected static DateTimeOffset? Time(JsonNode? node)
    {
        if (node is not JsonValue value) return null;
        if (value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out double seconds) && seconds is > 0 and < 253402300799) return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        return value.GetValueKind() == JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }

    protected static double? Number(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out double number) ? number : null;

    protected static bool IsTrue(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    protected static IEnumerable<JsonObject> Objects(JsonNode? node) => node is JsonArray array ? array.OfType<JsonObject>() : [];

    protected static ImmutableArray<string> Texts(JsonNode? node) => node is JsonArray array
        ? [.. array.Select(item => item is JsonObject named ? Text(named["name"]) : Text(item)).OfType<string>().Where(text => text.Length is > 0 and <= Case.MaxName)]
        : [];

    private static async Task<bool> IsLinesAsync(Stream stream, CancellationToken cancellation)
    {
        var start = new byte[64 * 1024];
        var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        stream.Position = 0;
        var end = start.AsSpan(0, length).IndexOf((byte)'\n');
        // A first line that begins an object and is over 64 KiB long is no document that somebody laid out.
        if (end < 0) return length == start.Length && start.AsSpan(0, length).TrimStart(" \t\r\n\u00EF\u00BB\u00BF"u8).StartsWith("{"u8);
        return TryParse(start.AsSpan(0, end), out var node) is null && node is JsonObject;
    }

    private List<ImportedCase> ReadBatch(LineBatch batch, string path)
    {
        if (batch.TooLong) return [new ImportedCase(null, $"{path}:{batch.FirstLine} (byte {batch.Offset})", $"the line is longer than {LineReader.MaxLineBytes} bytes (2 MiB) and was not read")];
        var found = new List<ImportedCase>();
        var (at, number) = (0, batch.FirstLine);
        while (at < batch.Length)
        {
            var end = batch.Bytes.AsSpan(at, batch.Length - at).IndexOf((byte)'\n');
            var line = batch.Bytes.AsSpan(at, end < 0 ? batch.Length - at : end);
            var place = $"{path}:{number} (byte {batch.Offset + at})";
            if (line.IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                if (TryParse(line, out var node) is { } error) found.Add(new ImportedCase(null, place, error, Encoding.UTF8.GetString(line)));
                else found.AddRange(ReadNode(node, place, document: null));
            }

            at = end < 0 ? batch.Length : at + end + 1;
            number++;
        }

        return found;
    }

    private async Task<List<ImportedCase>> ReadDocumentAsync(Stream stream, string path, CancellationToken cancellation)
    {
        if (stream.Length > MaxDocument) return [new ImportedCase(null, path, "the document is larger than 512 MiB; export a conversation a line")];
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellation);
        if (TryParse(bytes, out var root) is { } error) return [new ImportedCase(null, path, error)];
        var list = root as JsonArray ?? lists.Select(name => (root as JsonObject)?[name]).OfType<JsonArray>().FirstOrDefault();
        if (list is null) return [.. ReadNode(root, path, document: root as JsonObject)];
        return [.. list.SelectMany((node, i) => ReadNode(node, $"{path}: {i + 1}", root as JsonObject))];
    }

    private IEnumerable<ImportedCase> ReadNode(JsonNode? node, string place, JsonObject? document)
    {
        if (node is not JsonObject talk) return [new ImportedCase(null, place, "must be a conversation as an object", node?.ToJsonString(Readable) ?? "null")];
        var extension = talk[Talk.ExtensionName] as JsonObject;
        var (read, error) = Read(talk, document, isOurs: extension is not null);
        return read is null ? [new ImportedCase(null, place, error, talk.ToJsonString(Readable))] : (read with { Extension = extension }).Cases(place);
    }

    private static string? TryParse(ReadOnlySpan<byte> utf8, out JsonNode? node)
    {
        node = null;
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var invalid = Replays.Utf8Text.FirstInvalidByte(utf8);
        if (invalid >= 0) return $"is not UTF-8: the byte at offset {invalid} does not belong to a character";
        try
        {
            node = JsonNode.Parse(utf8, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return null;
        }
        catch (JsonException exception)
        {
            return $"is not valid JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
        }
    }
}
