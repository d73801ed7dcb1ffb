using System.Buffers;
using System.Threading.Channels;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Drafts;

/// <summary>One request a line in, one response a line out, in order, on all cores.</summary>
internal sealed class JsonLines(DraftChecker checker, Terminal terminal)
{
    private long _refused;

    /// <summary>Answers every line of a stream.</summary>
    /// <returns>How many lines could not be read as requests.</returns>
    public async Task<long> RunAsync(Stream input, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answers = Channel.CreateBounded<Task<ArrayBufferWriter<byte>>>(Environment.ProcessorCount * 2);
        var reading = ReadAsync(new LineReader(input), answers.Writer, stop.Token);
        try
        {
            await foreach (var answer in answers.Reader.ReadAllAsync(cancellation))
            {
                await terminal.Output.WriteAsync((await answer).WrittenMemory, cancellation);
            }

            await reading;
        }
        finally
        {
            await stop.CancelAsync();
        }

        return _refused;
    }

    private async Task ReadAsync(LineReader lines, ChannelWriter<Task<ArrayBufferWriter<byte>>> answers, CancellationToken cancellation)
    {
        try
        {
            while (await lines.ReadAsync(cancellation) is { } batch)
            {
                await answers.WriteAsync(Task.Run(() => Answer(batch), cancellation), cancellation);
            }
        }
        finally
        {
            answers.Complete();
        }
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
