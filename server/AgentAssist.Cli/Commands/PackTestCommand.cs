using System.CommandLine;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist pack test</c>: runs the cases beside the rules.</summary>
internal sealed class PackTestCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _folder = PolicyOptions.Pack();

    private readonly Option<bool> _coverage = new("--coverage")
    {
        Description = "Fail also for a rule without a case in which it speaks, or without a look-alike on which it is silent, in a language it reads.",
    };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to show the results.", HelpName = "text|json|junit", DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "junit");

    private readonly Option<string?> _only = new("--only") { Description = "Run the cases of this rule alone: its id, or pack/rule.", HelpName = "RULE" };

    public PackTestCommand(Terminal terminal)
        : base("test", "Runs the cases beside the rules, rules in shadow too. Exits with 1 when one fails.")
    {
        _terminal = terminal;
        Add(_folder);
        foreach (var option in new Option[] { _coverage, _format, _only }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var policies = await PolicyLoader.LoadAsync(parsed.GetValue(_folder), _terminal);
        if (policies is null) return ExitCode.BadInput;

        var only = parsed.GetValue(_only);
        var rules = policies.Source.Packs.SelectMany(pack => pack.Rules.Where(rule => CaseRunner.IsChosen(pack, rule, only)).Select(rule => (pack.Id, rule))).ToList();
        if (rules.Count == 0)
        {
            await _terminal.FailAsync(only is null ? "there is no rule in these packs" : $"there is no rule '{only}' in these packs");
            return ExitCode.BadInput;
        }

        var results = new CaseRunner(policies, PolicyLoader.WordForms).Run(only).ToList();
        var report = new CaseReport(results, parsed.GetValue(_coverage) ? [.. CaseCoverage.Gaps(rules, results)] : []);
        switch (parsed.GetValue(_format))
        {
            case "json": await report.WriteJsonAsync(_terminal.Output); break;
            case "junit": await report.WriteJUnitAsync(_terminal.Output); break;
            default: report.WriteText(_terminal.Out, _terminal.Palette); break;
        }

        return report.IsGood ? ExitCode.Clean : ExitCode.Findings;
    }
}
