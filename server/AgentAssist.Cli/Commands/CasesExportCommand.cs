using System.CommandLine;
using System.Runtime.CompilerServices;
using AgentAssist.Cli.Cases;
using AgentAssist.Cli.Cases.Formats;
using AgentAssist.Cli.Replays;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist cases export</c>: writes cases in the formats that can be imported.</summary>
internal sealed class CasesExportCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _cases = new("CASES") { Description = "Files of cases, folders of them, packs or folders of packs.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _to = CaseFormats.Option("--to", "The format. Default: by the extension of the output.");
    private readonly Option<string> _output = new("--output", "-o") { Description = "File to write; for e-mails the folder.", HelpName = "FILE", Required = true };

    public CasesExportCommand(Terminal terminal)
        : base("export", "Writes cases so that importing them gives the same cases again.")
    {
        _terminal = terminal;
        Add(_cases);
        foreach (var option in new Option[] { _to, _output }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var files = new CaseFiles();
        foreach (var path in parsed.GetValue(_cases)!)
        {
            if (files.Add(path) is { } wrong) return await RefuseAsync(wrong);
        }

        var output = parsed.GetValue(_output)!;
        var (count, refused) = (0L, new List<string>());
        var format = CaseFormats.Of(CaseFormats.NameFor(parsed.GetValue(_to), output), new CsvMapping(), Path.GetExtension(output) == ".tsv" ? "\t" : ",", []);
        await format.WriteAsync(output, ReadAsync(cancellation), cancellation);
        await _terminal.Out.WriteLineAsync(Words.Count(count, "case"));
        return refused.Count == 0 ? ExitCode.Clean : await RefuseAsync($"{Words.Count(refused.Count, "case")} could not be read: {refused[0]}");

        async IAsyncEnumerable<Case> ReadAsync([EnumeratorCancellation] CancellationToken stop)
        {
            await foreach (var (reading, place, _) in files.ReadAllAsync(stop))
            {
                if (reading.Case is null)
                {
                    refused.Add($"{place}: {reading.Error}");
                    continue;
                }

                count++;
                yield return reading.Case;
            }
        }
    }

    private async Task<int> RefuseAsync(string error)
    {
        await _terminal.FailAsync(error);
        return ExitCode.BadInput;
    }
}
