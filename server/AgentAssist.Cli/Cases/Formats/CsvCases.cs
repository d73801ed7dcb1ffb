using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.Cli.Drafts;
using AgentAssist.Engine.Replays.Cases;
using CsvHelper;
using CsvHelper.Configuration;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>A table with a case a row. Columns are named by a mapping, or like the keys of a case.</summary>
/// <param name="mapping">Which column holds which key.</param>
/// <param name="delimiter">What stands between columns.</param>
internal sealed class CsvCases(CsvMapping mapping, string delimiter) : ICaseFormat
{
    private const double MaxField = 1024 * 1024;

    /// <summary>Keys that hold JSON, in the order they are written.</summary>
    private static readonly string[] Written =
        ["id", "text", "draft", "trigger", "conversation", "context", "expected", "silent", "clean", "exact", "fixed", "goodReply", "language", "tags", "source"];

    public async IAsyncEnumerable<ImportedCase> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (stream, error) = DraftFile.Open(path);
        if (stream is null) throw new IOException(error);
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        string? broken = null;
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            MaxFieldSize = MaxField,
            CountBytes = true,
            Encoding = Encoding.UTF8,
            BadDataFound = bad => broken = $"a quotation mark stands where none may be: {Quote(bad.Field)}; put the whole cell in quotes and write each \" in it twice",
        });
        if (!await csv.ReadAsync()) throw new IOException($"{path}: the table is empty; its first row names the columns");
        var header = csv.Record!;
        if (mapping.Resolve(header) is { } wrong) throw new IOException($"{path}: {wrong}");
        for (var row = 2; ; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            broken = null;
            var (more, failure) = await TryReadRowAsync(csv, path, row);
            if (failure is not null) yield return failure;
            if (!more) yield break;
            if (csv.Record is not { } cells || cells.All(string.IsNullOrEmpty)) continue;
            yield return Read(header, cells, $"{path}: row {row} (line {csv.RawRow})", broken);
        }
    }

    public async Task WriteAsync(string path, IAsyncEnumerable<Case> cases, CancellationToken cancellation)
    {
        await using var to = new StreamWriter(path);
        await using var csv = new CsvWriter(to, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, NewLine = "\n" });
        foreach (var name in Written) csv.WriteField(name);
        await csv.NextRecordAsync();
        await foreach (var theCase in cases.WithCancellation(cancellation))
        {
            var json = JsonNode.Parse(CaseJson.Text(theCase))!.AsObject();
            foreach (var name in Written) csv.WriteField(CellOf(json[name]), shouldQuote: json[name] is not null);
            await csv.NextRecordAsync();
        }
    }

    private static string CellOf(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
    };

    private static async Task<(bool More, ImportedCase? Failure)> TryReadRowAsync(CsvParser csv, string path, int row)
    {
        try
        {
            return (await csv.ReadAsync(), null);
        }
        catch (Exception exception) when (exception is CsvHelperException or DecoderFallbackException)
        {
            var reason = exception is DecoderFallbackException
                ? $"the file is not UTF-8 from here on (near byte {csv.ByteCount}); convert it first"
                : exception is MaxFieldSizeException ? "a cell is longer than 1,048,576 characters; is a quotation mark not closed?" : exception.Message.Split('\n')[0].Trim();
            return (false, new ImportedCase(null, $"{path}: row {row} (line {csv.RawRow + 1})", reason));
        }
    }

    private ImportedCase Read(string[] header, string[] cells, string place, string? broken)
    {
        var raw = JsonSerializer.Serialize(header.Zip(cells).DistinctBy(cell => cell.First).ToDictionary(cell => cell.First, cell => cell.Second), CliJsonContext.Default.DictionaryStringString);
        if (broken is not null) return new ImportedCase(null, place, broken, raw);
        if (cells.Length != header.Length) return new ImportedCase(null, place, $"has {cells.Length} cells, and the first row has {header.Length}", raw);
        var row = new CsvRow();
        foreach (var (key, column) in mapping.Columns)
        {
            var cell = cells[column];
            if (cell.Length > 0 && row.Set(key, cell) is { } error) return new ImportedCase(null, place, $"column \"{header[column]}\": {error}", raw);
        }

        var reading = CaseJson.Read(row.ToJson());
        if (reading.Case is not null) return new ImportedCase(reading.Case, place, Raw: raw);
        var field = reading.Error.Split(':', 2)[0].Split('[', '.')[0];
        var named = mapping.Columns.Where(entry => entry.Key == field || (field == "draft" && entry.Key == "text")).Select(entry => (int?)entry.Column).FirstOrDefault();
        return new ImportedCase(null, place, named is { } at ? $"column \"{header[at]}\": {reading.Error}" : reading.Error, raw);
    }

    private static string Quote(string text) => text.Length <= 40 ? $"'{text}'" : $"'{text[..40]}…'";
}
