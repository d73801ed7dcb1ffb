using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Reports;

namespace AgentAssist.Cli.Replays;

/// <summary>A line of JSON for every case, and one with the counts at the end.</summary>
internal sealed class LinesFormat(Stream to) : IReplayFormat
{
    private const int FlushAt = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new();

    public bool Wants(CaseResult result) => true;

    public Task AddAsync(CaseResult result)
    {
        using (var json = Writer()) JsonSerializer.Serialize(json, result, ReplayJson.Context.CaseResult);
        return EndLineAsync(FlushAt);
    }

    public Task FinishAsync(ReplayReport report)
    {
        using (var json = Writer())
        {
            json.WriteStartObject();
            json.WritePropertyName("totals");
            ReplayJson.WriteTotals(json, report);
            json.WriteEndObject();
        }

        return EndLineAsync(flushAt: 0);
    }

    private Utf8JsonWriter Writer() => new(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private async Task EndLineAsync(int flushAt)
    {
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount < flushAt) return;
        await to.WriteAsync(_buffer.WrittenMemory);
        _buffer.ResetWrittenCount();
    }
}
