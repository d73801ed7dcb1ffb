using System.Buffers;
using System.Runtime.CompilerServices;
using AgentAssist.Cli.Replays;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>Cases as the replay reads them: JSON lines or YAML, by the extension of the file; packs for their cases.</summary>
internal sealed class LinesCases : ICaseFormat
{
    public async IAsyncEnumerable<ImportedCase> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var files = new CaseFiles();
        if (files.Add(path) is { } error) throw new IOException(error);
        await foreach (var (reading, place, offset) in files.ReadAllAsync(cancellation))
            yield return new ImportedCase(reading.Case, $"{place} (byte {offset})", reading.Error);
    }

    public async Task WriteAsync(string path, IAsyncEnumerable<Case> cases, CancellationToken cancellation)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml")
        {
            await using var to = new StreamWriter(path) { NewLine = "\n" };
            CaseYaml.Write(to, await cases.ToListAsync(cancellation));
            return;
        }

        await using var file = File.Create(path);
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var theCase in cases.WithCancellation(cancellation))
        {
            CaseJson.Write(buffer, theCase);
            buffer.Write("\n"u8);
            await file.WriteAsync(buffer.WrittenMemory, cancellation);
            buffer.ResetWrittenCount();
        }
    }
}
