using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases;

/// <summary>
/// Takes cases in: replaces what is personal, notes what it replaced, what was refused and which cases say the same, each in a file beside the output.
/// </summary>
internal sealed class CaseImport(ICaseFormat format, string output, bool keepsPersonalData, string? source, IReadOnlyList<string> tags) : IAsyncDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Duplicates _duplicates = new();
    private readonly Dictionary<string, StreamWriter> _beside = [];

    /// <summary>Cases taken in.</summary>
    public long Imported { get; private set; }

    /// <summary>Cases refused.</summary>
    public long Refused { get; private set; }

    /// <summary>What was replaced.</summary>
    public long Replaced { get; private set; }

    /// <summary>Cases that say the same as one before.</summary>
    public long Same { get; private set; }

    /// <summary>What was wrong first.</summary>
    public string? FirstError { get; private set; }

    /// <summary>File of what was replaced.</summary>
    public string ReplacedFile => $"{output}.replaced.jsonl";

    /// <summary>File of what was refused.</summary>
    public string RefusedFile => $"{output}.refused.jsonl";

    /// <summary>File of cases that say the same.</summary>
    public string SameFile => $"{output}.duplicates.jsonl";

    /// <summary>The cases of a file, ready to be written.</summary>
    public async IAsyncEnumerable<Case> ReadAsync(string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var old in new[] { ReplacedFile, RefusedFile, SameFile }) File.Delete(old);
        await foreach (var imported in format.ReadAsync(path, cancellation))
        {
            if (imported.Case is null) await RefuseAsync(imported);
            else yield return await TakeAsync(imported.Case, imported);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _beside.Values) await writer.DisposeAsync();
    }

    private async Task<Case> TakeAsync(Case theCase, ImportedCase imported)
    {
        Imported++;
        theCase = theCase with { Source = theCase.Source ?? source, Tags = [.. theCase.Tags.Union(tags)] };
        var name = theCase.Id ?? imported.Place;
        if (!keepsPersonalData)
        {
            (theCase, var replacements) = Anonymizer.Apply(theCase, imported.Names ?? []);
            foreach (var replacement in replacements) await NoteAsync(name, replacement);
        }

        if (_duplicates.Find(theCase, name) is { } first)
        {
            Same++;
            await WriteAsync(SameFile, json =>
            {
                json.WriteString("case", name);
                json.WriteString("saysTheSameAs", first);
            });
        }

        return theCase;
    }

    private Task NoteAsync(string name, Replacement replacement)
    {
        Replaced++;
        return WriteAsync(ReplacedFile, json =>
        {
            json.WriteString("case", name);
            json.WriteString("field", replacement.Field);
            json.WriteString("kind", replacement.Kind);
            json.WriteString("was", replacement.Was);
            json.WriteString("now", replacement.Now);
        });
    }

    private Task RefuseAsync(ImportedCase imported)
    {
        Refused++;
        FirstError ??= $"{imported.Place}: {imported.Error}";
        return WriteAsync(RefusedFile, json =>
        {
            json.WriteString("place", imported.Place);
            json.WriteString("reason", imported.Error);
            json.WriteString("raw", imported.Raw);
        });
    }

    private async Task WriteAsync(string file, Action<Utf8JsonWriter> write)
    {
        if (!_beside.TryGetValue(file, out var to)) _beside.Add(file, to = new StreamWriter(file) { NewLine = "\n" });
        using var line = new MemoryStream();
        await using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        await to.WriteLineAsync(Encoding.UTF8.GetString(line.ToArray()));
    }
}
