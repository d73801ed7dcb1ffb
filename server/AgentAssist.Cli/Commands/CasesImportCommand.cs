using System.CommandLine;
using AgentAssist.Cli.Cases;
using AgentAssist.Cli.Cases.Formats;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist cases import</c>: makes a file of cases of what others export.</summary>
internal sealed class CasesImportCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _input = new("INPUT") { Description = "The file; for e-mails also a folder." };
    private readonly Option<string?> _from = CaseFormats.Option("--from", "Its format. Default: by its extension (.csv, .tsv, .eml, .yaml, else JSON lines of cases).");
    private readonly Option<string> _output = new("--output", "-o") { Description = "File of cases to write: .jsonl, or .yaml.", HelpName = "FILE", Required = true };
    private readonly Option<string[]> _map = new("--map") { Description = $"Which column of a table holds what, as KEY=COLUMN. Keys: {string.Join(", ", CsvRow.Keys)}.", HelpName = "KEY=COLUMN" };
    private readonly Option<string?> _mapping = new("--mapping") { Description = "File with such a mapping.", HelpName = "FILE" };
    private readonly Option<string?> _saveMapping = new("--save-mapping") { Description = "Keep the mapping in a file.", HelpName = "FILE" };
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "What stands between the columns. Default: a comma, in .tsv a tab.", HelpName = "CHARACTER" };
    private readonly Option<string[]> _agents = new("--agent") { Description = "Address or domain whose e-mails are agents'. Default: all but the first sender of a thread.", HelpName = "ADDRESS" };
    private readonly Option<bool> _keep = new("--keep-personal-data") { Description = "Replace no card numbers, telephone numbers, e-mail addresses, IBANs and names." };
    private readonly Option<string?> _source = new("--source") { Description = "Where the cases come from, to be kept with each.", HelpName = "NAME" };
    private readonly Option<string[]> _tags = new("--tag") { Description = "A tag for each case.", HelpName = "TAG" };

    public CasesImportCommand(Terminal terminal)
        : base("import", "Writes a file of cases. What was refused, replaced, or says the same as a case before is told in files beside it.")
    {
        _terminal = terminal;
        Add(_input);
        foreach (var option in new Option[] { _from, _output, _map, _mapping, _saveMapping, _delimiter, _agents, _keep, _source, _tags }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (input, output) = (parsed.GetValue(_input)!, parsed.GetValue(_output)!);
        if (!File.Exists(input) && !Directory.Exists(input)) return await RefuseAsync($"{input}: there is no such file");
        if (Path.GetFullPath(input) == Path.GetFullPath(output)) return await RefuseAsync($"{output}: is the input itself; name another file for --output");
        var mapping = new CsvMapping();
        if (parsed.GetValue(_mapping) is { } saved && mapping.Load(saved) is { } bad) return await RefuseAsync(bad);
        if (mapping.Add(parsed.GetValue(_map) ?? []) is { } wrong) return await RefuseAsync(wrong);
        if (parsed.GetValue(_saveMapping) is { } keep) mapping.Save(keep);

        var format = CaseFormats.Of(CaseFormats.NameFor(parsed.GetValue(_from), input), mapping, parsed.GetValue(_delimiter) ?? (Path.GetExtension(input) == ".tsv" ? "\t" : ","), parsed.GetValue(_agents) ?? []);
        await using var import = new CaseImport(format, output, parsed.GetValue(_keep), parsed.GetValue(_source), parsed.GetValue(_tags) ?? []);
        await new LinesCases().WriteAsync(output, import.ReadAsync(input, cancellation), cancellation);
        await _terminal.Out.WriteLineAsync(Words.Count(import.Imported, "case"));
        if (import.Replaced > 0) await _terminal.Out.WriteLineAsync($"{Words.Count(import.Replaced, "replacement")} of personal data: {import.ReplacedFile}");
        if (import.Same > 0) await _terminal.Out.WriteLineAsync($"{Words.Count(import.Same, "near-duplicate")}: {import.SameFile}");
        if (import.Refused == 0) return ExitCode.Clean;
        return await RefuseAsync($"{Words.Count(import.Refused, "case")} refused, see {import.RefusedFile}; the first: {import.FirstError}");
    }

    private async Task<int> RefuseAsync(string error)
    {
        await _terminal.FailAsync(error);
        return ExitCode.BadInput;
    }
}
