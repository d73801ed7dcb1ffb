using System.Text;
using AgentAssist.Cli.Drafts;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Comparisons;

/// <summary>The texts two policies are compared on.</summary>
internal sealed class ComparedTexts
{
    private ComparedTexts(IReadOnlyList<ComparedText> texts, IReadOnlyList<string> problems) => (Texts, Problems) = (texts, problems);

    /// <summary>No texts.</summary>
    public static ComparedTexts None { get; } = new([], []);

    public IReadOnlyList<ComparedText> Texts { get; }

    /// <summary>What could not be read, a line each.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Reads a file of lines, or the cases of packs.</summary>
    /// <returns>The texts, or what is wrong.</returns>
    public static async Task<(ComparedTexts? Texts, string? Error)> OpenAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path)) return ReadCases(path);
        var (stream, error) = DraftFile.Open(path);
        if (stream is null) return (null, error);
        await using (stream)
        {
            return (await ReadLinesAsync(stream, path == DraftFile.StandardInput ? "<stdin>" : path, cancellation), null);
        }
    }

    private static (ComparedTexts? Texts, string? Error) ReadCases(string folder)
    {
        var source = PolicyReader.Read(folder);
        if (source.Problems.FirstOrDefault(problem => problem.IsError) is { } problem) return (null, problem.ToString());
        var texts = source.Packs.SelectMany(pack => pack.Rules.SelectMany(rule => rule.Cases.Select(written => new ComparedText(
            $"{written.Location.File}:{written.Location.Line}", Case.Of(pack.Id, rule, written).Request))));
        return (new ComparedTexts([.. texts], []), null);
    }

    private static async Task<ComparedTexts> ReadLinesAsync(Stream stream, string name, CancellationToken cancellation)
    {
        var (texts, problems) = (new List<ComparedText>(), new List<string>());
        using var reader = new StreamReader(stream, Encoding.UTF8);
        bool? isJson = null;
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            isJson ??= line.TrimStart().StartsWith('{');
            var place = $"{name}:{number}";
            var reading = isJson.Value ? DraftCheckJson.Read(Encoding.UTF8.GetBytes(line), bareText: true, CheckTrigger.Send) : null;
            if (isJson.Value && reading!.Request is null) problems.Add($"{place}: {string.Join(" ", reading.Errors.SelectMany(error => error.Value.Select(message => error.Key.Length == 0 ? message : $"{error.Key}: {message}")))}");
            else if (!isJson.Value && Encoding.UTF8.GetByteCount(line) > DraftCheckJson.MaxDraftBytes) problems.Add($"{place}: the draft is over {DraftCheckJson.MaxDraftBytes} bytes (64 KiB); shorten it");
            else texts.Add(new ComparedText(place, reading?.Request ?? new DraftCheckRequest { Draft = new Draft(line), Trigger = CheckTrigger.Send }));
        }

        return new ComparedTexts(texts, problems);
    }
}
