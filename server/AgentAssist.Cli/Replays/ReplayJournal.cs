using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Cli.Replays;

/// <summary>
/// What was done so far, on disk: JSON lines, first a key that tells the run, then the results that are shown, and after each part of the input
/// where it ended and its counts. A part that is not closed is done again.
/// </summary>
internal sealed class ReplayJournal : IAsyncDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    private ReplayJournal(FileStream file) => _file = file;

    /// <summary>Opens a journal, or begins one.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="key">What tells the run: policies, input, filter, format.</param>
    /// <param name="part">Is given every part that was done.</param>
    /// <returns>The journal with the place to go on, or what is wrong.</returns>
    public static async Task<(ReplayJournal? Journal, InputPosition From, string? Error)> OpenAsync(string path, string key, Func<ReplayPart, Task> part)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
        var journal = new ReplayJournal(file);
        var (from, error) = await journal.ReadAsync(path, key, part);
        if (error is null) return (journal, from, null);
        await file.DisposeAsync();
        return (null, from, error);
    }

    /// <summary>Notes what a part gave. It is on its way to the disk when this returns: a process that is killed then loses nothing of it.</summary>
    public async Task AddAsync(ReplayPart part, InputPosition end)
    {
        foreach (var result in part.Results) Write(json => JsonSerializer.Serialize(json, result, ReplayJson.Context.CaseResult));
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("file", end.File);
            json.WriteNumber("offset", end.Offset);
            json.WriteNumber("line", end.Line);
            json.WriteNumber("wanted", part.Wanted);
            json.WritePropertyName("done");
            JsonSerializer.Serialize(json, part.Totals, ReplayJson.Context.ReplayTotals);
            json.WriteEndObject();
        });
        await _file.WriteAsync(_buffer.WrittenMemory);
        await _file.FlushAsync();
        _buffer.ResetWrittenCount();
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private void Write(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(_buffer, Options)) write(json);
        _buffer.Write("\n"u8);
    }

    private async Task<(InputPosition From, string? Error)> ReadAsync(string path, string key, Func<ReplayPart, Task> part)
    {
        var (from, kept) = (new InputPosition(0, 0, 1), 0L);
        var results = new List<CaseResult>();
        using (var reader = new StreamReader(_file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true))
        {
            var position = 0L;
            while (await reader.ReadLineAsync() is { } line)
            {
                position += Encoding.UTF8.GetByteCount(line) + 1;
                if (position > _file.Length || TryParse(line) is not { } root) break;
                if (kept == 0)
                {
                    if (!root.TryGetProperty("replay", out var written)) return (from, $"{path}: is no journal of a replay; name another file for --resume");
                    if (written.GetString() != key) return (from, $"{path}: is the journal of another replay: its cases, policies or options differ; name another file for --resume");
                    kept = position;
                }
                else if (!root.TryGetProperty("done", out var done))
                {
                    results.Add(root.Deserialize(ReplayJson.Context.CaseResult)!);
                }
                else
                {
                    await part(new ReplayPart(done.Deserialize(ReplayJson.Context.ReplayTotals)!, results, root.GetProperty("wanted").GetInt64()));
                    results = [];
                    from = new InputPosition(root.GetProperty("file").GetInt32(), root.GetProperty("offset").GetInt64(), root.GetProperty("line").GetInt64());
                    kept = position;
                }
            }
        }

        if (kept == 0 && _file.Length > 0 && !await IsCutKeyAsync()) return (from, $"{path}: is no journal of a replay; name another file for --resume");
        _file.SetLength(kept);
        _file.Position = kept;
        if (kept > 0) return (from, null);
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("replay", key);
            json.WriteEndObject();
        });
        await _file.WriteAsync(_buffer.WrittenMemory);
        _buffer.ResetWrittenCount();
        return (from, null);
    }

    // Killed while the very first line was written.
    private async Task<bool> IsCutKeyAsync()
    {
        var start = new byte[11];
        _file.Position = 0;
        var length = await _file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false);
        return "{\"replay\":\""u8.StartsWith(start.AsSpan(0, length));
    }

    private static JsonElement? TryParse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
