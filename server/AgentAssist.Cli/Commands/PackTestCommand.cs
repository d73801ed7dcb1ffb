using System.CommandLine;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Definitions;
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
        Description = "How to show the results.",
        HelpName = "text|json|junit|sarif",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "junit", "sarif");

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
        var folder = await PolicyOptions.FindAsync(parsed.GetValue(_folder), _terminal);
        if (folder is null || await PolicyLoader.LoadAsync(folder, _terminal) is not { } policies) return ExitCode.BadInput;

        var only = parsed.GetValue(_only);
        var rules = RulesOf(policies, folder).Where(each => only is null || only == each.Rule.Id || only == $"{each.Pack.Id}/{each.Rule.Id}").ToList();
        if (rules.Count == 0)
        {
            await _terminal.FailAsync(only is null ? "there is no rule in these packs" : $"there is no rule '{only}' in these packs");
            return ExitCode.BadInput;
        }

        var runner = new CaseRunner(policies, PolicyLoader.WordForms);
        var results = rules.SelectMany(each => runner.Run(each.Pack, each.Rule)).ToList();
        var totals = new CaseTotals(results, parsed.GetValue(_coverage) ? [.. CaseCoverage.Gaps(rules.Select(each => (each.Pack.Id, each.Rule)), results)] : []);
        switch (parsed.GetValue(_format))
        {
            case "json": await CaseJsonReport.WriteAsync(_terminal.Output, totals); break;
            case "junit": await CaseJUnitReport.WriteAsync(_terminal.Output, totals); break;
            case "sarif": await CaseSarifReport.WriteAsync(_terminal.Output, totals); break;
            default: new CaseTextReport(_terminal.Out, _terminal.Palette).Write(totals); break;
        }

        return totals.IsGood ? ExitCode.Clean : ExitCode.Findings;
    }

    // The folder of one pack also brings the packs it extends; they are tested in their own folders.
    private static IEnumerable<(PackDefinition Pack, RuleDefinition Rule)> RulesOf(PolicySet policies, string folder)
    {
        var own = policies.Source.Packs.Where(pack => Path.GetFullPath(pack.Folder) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))).ToList();
        return (own.Count > 0 ? own : [.. policies.Source.Packs]).SelectMany(pack => pack.Rules.Select(rule => (pack, rule)));
    }
}
