using System.CommandLine;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist pack lint</c>: everything that is wrong in packs.</summary>
internal sealed class PackLintCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _folder = PolicyOptions.Pack();

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to show the problems.",
        HelpName = "text|json|sarif",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "sarif");

    public PackLintCommand(Terminal terminal)
        : base("lint", "Reads and compiles packs and reports every problem as path:line:column: error code: text. Exits with 1 on errors.")
    {
        _terminal = terminal;
        Add(_folder);
        Add(_format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = await PolicyOptions.FindAsync(parsed.GetValue(_folder), _terminal);
        if (folder is null) return ExitCode.BadInput;

        using var host = PolicyLoader.Open(folder);
        var totals = new LintTotals(host.Problems);
        switch (parsed.GetValue(_format))
        {
            case "json": await LintJsonReport.WriteAsync(_terminal.Output, totals); break;
            case "sarif": await LintSarifReport.WriteAsync(_terminal.Output, totals); break;
            default: LintTextReport.Write(_terminal.Out, _terminal.Palette, totals); break;
        }

        return totals.Errors > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
