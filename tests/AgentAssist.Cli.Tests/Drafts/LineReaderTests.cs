using System.Text;
using AgentAssist.Cli.Drafts;
using CsCheck;
using Xunit;

namespace AgentAssist.Cli.Tests.Drafts;

public sealed class LineReaderTests
{
    private static readonly Gen<string> Lines = Gen.Frequency(
        (6, Gen.String[Gen.Char["ab \rя"], 0, 30]), (1, Gen.Const("")), (1, Gen.Const("  \r")), (1, Gen.Int[1, 300_000].Select(n => new string('x', n))));

    [Fact]
    public void Lines_come_out_as_they_went_in_however_the_stream_is_chopped() =>
        Gen.Select(Lines.List[0, 30], Gen.Int[1, 200_000], Gen.Bool).Sample((lines, chop, ended) =>
        {
            var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + (ended ? "\n" : ""));
            var expected = lines.ToList();
            while (expected.Count > 0 && string.IsNullOrWhiteSpace(expected[^1])) expected.RemoveAt(expected.Count - 1);
            var read = ReadAll(new ChoppedStream(bytes, chop)).Select(line => line.Text).ToList();
            while (read.Count > 0 && string.IsNullOrWhiteSpace(read[^1])) read.RemoveAt(read.Count - 1);
            return expected.SequenceEqual(read);
        }, iter: 300);

    [Fact]
    public void A_blank_line_counts_unless_nothing_follows_it()
    {
        Assert.Equal([(1, "a"), (2, ""), (3, "b")], ReadAll(new ChoppedStream("a\n\nb\n\n \n"u8.ToArray(), 3)));
    }

    [Fact]
    public void A_line_over_2_MiB_is_skipped_without_losing_its_neighbours()
    {
        var bytes = Encoding.UTF8.GetBytes("a\n" + new string('x', 5_000_000) + "\nb\n" + new string('y', 3_000_000));

        var read = ReadAll(new ChoppedStream(bytes, 100_000));

        Assert.Equal([(1, "a"), (2, null), (3, "b"), (4, null)], read);
    }

    [Fact]
    public async Task A_line_is_handed_on_as_soon_as_it_has_come()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        var reader = new LineReader(pipe.Reader.AsStream());
        await pipe.Writer.WriteAsync("{}\n{"u8.ToArray(), TestContext.Current.CancellationToken);

        var batch = await reader.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal("{}\n", Encoding.UTF8.GetString(batch!.Bytes, 0, batch.Length));
    }

    private static List<(long Number, string? Text)> ReadAll(Stream stream)
    {
        var lines = new List<(long, string?)>();
        var reader = new LineReader(stream);
        while (reader.ReadAsync(CancellationToken.None).GetAwaiter().GetResult() is { } batch)
        {
            if (batch.TooLong)
            {
                lines.Add((batch.FirstLine, null));
                continue;
            }

            var text = Encoding.UTF8.GetString(batch.Bytes, 0, batch.Length);
            var number = batch.FirstLine;
            foreach (var line in (text.EndsWith('\n') ? text[..^1] : text).Split('\n')) lines.Add((number++, line));
        }

        return lines;
    }

    private sealed class ChoppedStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
