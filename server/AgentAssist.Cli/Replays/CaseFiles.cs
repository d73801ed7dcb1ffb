using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using AgentAssist.Cli.Drafts;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Replays;

/// <summary>
/// The cases of files and folders, in order: JSON lines and lines of text as they stream by, YAML files whole, of packs the cases beside the rules
/// and those of their folders <c>cases</c>.
/// </summary>
internal sealed class CaseFiles
{
    private const int PartSize = 64;
    private const string Standard = "<stdin>";

    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, MatchType = MatchType.Simple };

    private readonly List<string> _files = [];

    /// <summary>Files and packs, in order.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Bytes of the files that stream; 0 when it is not known.</summary>
    public long Length => _files.Where(File.Exists).Sum(file => new FileInfo(file).Length);

    /// <summary>Finds the files.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Add(string path)
    {
        if (path == DraftFile.StandardInput || File.Exists(path)) _files.Add(path);
        else if (!Directory.Exists(path)) return $"{path}: there is no such file or folder; name cases, or - for standard input";
        else if (IsPacks(path)) AddPacks(path);
        else if (FilesIn(path).ToList() is { Count: > 0 } files) _files.AddRange(files);
        else return $"{path}: the folder holds no packs and no cases (*.yaml, *.jsonl)";
        return null;
    }

    /// <summary>Reads from a position on.</summary>
    public async IAsyncEnumerable<InputPart> ReadAsync(InputPosition from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var file = from.File; file < _files.Count; file++)
        {
            var at = file == from.File ? from : new InputPosition(file, 0, 1);
            var parts = Directory.Exists(_files[file]) || IsYaml(_files[file]) ? ReadWhole(at) : ReadLinesAsync(at, cancellation);
            await foreach (var part in parts.WithCancellation(cancellation)) yield return part;
        }
    }

    /// <summary>Reads everything, one case at a time.</summary>
    public async IAsyncEnumerable<(CaseReading Reading, string Place, long Offset)> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var part in ReadAsync(new InputPosition(0, 0, 1), cancellation))
            foreach (var reading in part.Read()) yield return reading;
    }

    private static bool IsYaml(string file) => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml";

    private static bool IsPacks(string folder) =>
        File.Exists(Path.Combine(folder, "pack.yaml")) || Directory.EnumerateDirectories(folder).Any(pack => File.Exists(Path.Combine(pack, "pack.yaml")));

    private static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder, "*", Deep)
        .Where(file => IsYaml(file) || Path.GetExtension(file).ToLowerInvariant() is ".jsonl" or ".ndjson").Order(StringComparer.Ordinal);

    private void AddPacks(string folder)
    {
        _files.Add(folder);
        IEnumerable<string> packs = File.Exists(Path.Combine(folder, "pack.yaml")) ? [folder] : Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal);
        foreach (var own in packs.Append(folder).Select(pack => Path.Combine(pack, "cases")).Where(Directory.Exists).Distinct()) _files.AddRange(FilesIn(own));
    }

    private async IAsyncEnumerable<InputPart> ReadWhole(InputPosition from)
    {
        var file = _files[from.File];
        var cases = Directory.Exists(file) ? ReadPacks(file) : await ReadYamlAsync(file);
        var at = (int)from.Offset;
        foreach (var chunk in cases.Skip(at).Chunk(PartSize))
        {
            at += chunk.Length;
            yield return new InputPart(new InputPosition(from.File, at, 1), () => chunk);
        }
    }

    private static List<(CaseReading, string, long)> ReadPacks(string folder)
    {
        var source = PolicyReader.Read(folder);
        var own = source.Packs.Where(pack => Path.GetFullPath(pack.Folder) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).ToList();
        var cases = (own.Count > 0 ? own : [.. source.Packs]).SelectMany(pack => pack.Rules.SelectMany(rule => rule.Cases.Select(written => Case.Of(pack.Id, rule, written))));
        return
        [
            .. cases.Select(theCase => (new CaseReading(theCase, ""), theCase.Location.ToString(), 0L)),
            .. source.Problems.Where(problem => problem.IsError).Select(problem => (CaseReading.Failed($"{problem.Code}: {problem.Message}"), problem.Location.ToString(), 0L)),
        ];
    }

    private static async Task<IEnumerable<(CaseReading, string, long)>> ReadYamlAsync(string file)
    {
        if (new FileInfo(file).Length > CaseYaml.MaxBytes) return [(CaseReading.Failed("the file is larger than 16 MiB; write its cases as JSON lines"), file, 0)];
        var bytes = await File.ReadAllBytesAsync(file);
        var invalid = Utf8Text.FirstInvalidByte(bytes);
        if (invalid >= 0) return [(CaseReading.Failed($"the file is not UTF-8: the byte at offset {invalid} does not belong to a character"), file, invalid)];
        return CaseYaml.Read(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), file.Replace('\\', '/')).Select(entry => (entry.Reading, entry.Location.ToString(), 0L));
    }

    private async IAsyncEnumerable<InputPart> ReadLinesAsync(InputPosition from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var file = _files[from.File];
        var (stream, error) = DraftFile.Open(file);
        if (stream is null) throw new IOException(error);
        await using (stream)
        {
            if (from.Offset > 0) stream.Seek(from.Offset, SeekOrigin.Begin);
            var name = file == DraftFile.StandardInput ? Standard : file.Replace('\\', '/');
            var isText = Path.GetExtension(file).Equals(".txt", StringComparison.OrdinalIgnoreCase);
            var lines = new LineReader(stream, from.Line, from.Offset);
            while (await lines.ReadAsync(cancellation) is { } batch)
            {
                yield return new InputPart(new InputPosition(from.File, batch.EndOffset, batch.EndLine), () => Read(batch, name, isText));
            }
        }
    }

    private static IEnumerable<(CaseReading, string, long)> Read(LineBatch batch, string file, bool isText)
    {
        if (batch.TooLong)
        {
            yield return (CaseReading.Failed($"the line is longer than {LineReader.MaxLineBytes} bytes (2 MiB) and was not read"), $"{file}:{batch.FirstLine}", batch.Offset);
            yield break;
        }

        var at = 0;
        for (var number = batch.FirstLine; at < batch.Length; number++)
        {
            var end = batch.Bytes.AsSpan(at, batch.Length - at).IndexOf((byte)'\n');
            var line = batch.Bytes.AsMemory(at, end < 0 ? batch.Length - at : end);
            var offset = batch.Offset + at;
            at = end < 0 ? batch.Length : at + end + 1;
            if (line.Span.IndexOfAnyExcept(" \t\r"u8) < 0) continue;
            yield return (isText ? ReadText(line.Span, file, number) : CaseJson.Read(line.Span, new SourceLocation(file, (int)number, 0)), $"{file}:{number}", offset);
        }

        ArrayPool<byte>.Shared.Return(batch.Bytes);
    }

    private static CaseReading ReadText(ReadOnlySpan<byte> line, string file, long number)
    {
        line = line.TrimEnd((byte)'\r');
        if (line.Length > DraftCheckJson.MaxDraftBytes) return CaseReading.Failed($"the reply is over {DraftCheckJson.MaxDraftBytes} bytes (64 KiB)");
        var invalid = Utf8Text.FirstInvalidByte(line);
        if (invalid >= 0) return CaseReading.Failed($"the line is not UTF-8: its byte at offset {invalid} does not belong to a character");
        return new CaseReading(new Case { Text = Encoding.UTF8.GetString(line), Location = new SourceLocation(file, (int)number, 0) }, "");
    }
}
