using System.Buffers;
using System.Runtime.CompilerServices;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Cli.Drafts;

/// <summary>One request a line in, one response a line out, in order, on all cores.</summary>
internal sealed class JsonLines(DraftChecker checker, Terminal terminal)
{
    private long _refused;

    /// <summary>Answers every line of a stream.</summary>
    /// <returns>How many lines could not be read as requests.</returns>
    public async Task<long> RunAsync(Stream input, CancellationToken cancellation)
    {
        var parts = ReadAsync(new LineReader(input), cancellation);
        await foreach (var answer in OrderedWork.RunAsync(parts, Answer, Environment.ProcessorCount, cancellation))
        {
            await terminal.Output.WriteAsync(answer.WrittenMemory, cancellation);
        }

        return _refused;
    }

    private static async IAsyncEnumerable<LineBatch> ReadAsync(LineReader lines, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await lines.ReadAsync(cancellation) is { } batch) yield return batch;
    }

    private ArrayBufferWriter<byte> Answer(LineBatch batch)
    {
        var to = new ArrayBufferWriter<byte>(Math.Max(1024, batch.Length * 4));
        var line = new JsonLine(checker, to);
        if (batch.TooLong)
        {
            line.RefuseTooLong(batch.FirstLine);
        }
        else
        {
            var rest = batch.Bytes.AsSpan(0, batch.Length);
            for (var number = batch.FirstLine; !rest.IsEmpty; number++)
            {
                var end = rest.IndexOf((byte)'\n');
                line.Answer(number, end < 0 ? rest : rest[..end]);
                rest = end < 0 ? [] : rest[(end + 1)..];
            }

            ArrayPool<byte>.Shared.Return(batch.Bytes);
        }

        Interlocked.Add(ref _refused, line.Refused);
        return to;
    }
}
