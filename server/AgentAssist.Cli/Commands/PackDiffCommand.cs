using System.CommandLine;
using AgentAssist.Cli.Comparisons;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist pack diff</c>: what is different between two states of the packs, and what that changes for real texts.</summary>
internal sealed class PackDiffCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _before = new("A") { Description = "The first pack or folder of packs: as it was." };
    private readonly Argument<string> _after = new("B") { Description = "The second one: as it is to be." };

    private readonly Option<string?> _on = new("--on")
    {
        Description = "Texts to compare on: a file with a draft a line, or a request body or {\"text\": \"…\"} a line as for 'check --jsonl', or - for "
            + "standard input; or a pack or a folder of packs for the texts of its cases. Without it only the rules are compared.",
        HelpName = "FILE|DIR",
    };

    private readonly Option<string?> _policy = new("--policy") { Description = "Policy to compare (default: default).", HelpName = "ID" };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to show the differences.",
        HelpName = "table|json",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "json");

    private readonly Option<int> _most = new("--most")
    {
        Description = "Changed texts to show; the totals count all.",
        HelpName = "N",
        DefaultValueFactory = _ => 20,
    };

    private readonly Option<bool> _failOnChange = new("--fail-on-change") { Description = "Exit with 1 when a rule, a suggestion or what is said of a text is different." };

    public PackDiffCommand(Terminal terminal)
        : base("diff", "Compares two states of the packs: which rules differ, and what that changes for texts. Rules in shadow are compared as well.")
    {
        _terminal = terminal;
        Add(_before);
        Add(_after);
        foreach (var option in new Option[] { _on, _policy, _format, _most, _failOnChange }) Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_most) < 0) result.AddError("--most takes a number from 0 on");
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var policy = parsed.GetValue(_policy) ?? "default";
        if (await LoadAsync(parsed.GetValue(_before)!, policy) is not { } before || await LoadAsync(parsed.GetValue(_after)!, policy) is not { } after) return ExitCode.BadInput;

        var (texts, error) = parsed.GetValue(_on) is { } on ? await ComparedTexts.OpenAsync(on, cancellation) : (ComparedTexts.None, null);
        if (texts is null)
        {
            await _terminal.FailAsync(error!);
            return ExitCode.BadInput;
        }

        var comparison = PolicyComparer.Compare(before.Source, after.Source, policy);
        var totals = new ComparisonTotals(comparison, parsed.GetValue(_most));
        foreach (var text in texts.Texts)
        {
            cancellation.ThrowIfCancellationRequested();
            var request = text.Request with { IncludeShadow = true };
            totals.Add(text, comparison.Compare(before.Policies[policy].Check(request), after.Policies[policy].Check(request)));
        }

        if (parsed.GetValue(_format) is "json") await ComparisonJsonReport.WriteAsync(_terminal.Output, totals);
        else new ComparisonTable(_terminal.Out, _terminal.Palette).Write(totals);
        return await FinishAsync(texts, totals, parsed.GetValue(_failOnChange));
    }

    private async Task<int> FinishAsync(ComparedTexts texts, ComparisonTotals totals, bool failOnChange)
    {
        const int mostShown = 20;
        foreach (var problem in texts.Problems.Take(mostShown)) await _terminal.Error.WriteLineAsync(problem);
        if (texts.Problems.Count > 0)
        {
            await _terminal.FailAsync($"{Words.Count(texts.Problems.Count, "line")} could not be read and {(texts.Problems.Count == 1 ? "was" : "were")} left out");
            return ExitCode.BadInput;
        }

        return failOnChange && totals.HasChanges ? ExitCode.Findings : ExitCode.Clean;
    }

    private async Task<PolicySet?> LoadAsync(string folder, string policy)
    {
        if (await PolicyOptions.FindAsync(folder, _terminal) is null || await PolicyLoader.LoadAsync(folder, _terminal) is not { } policies) return null;
        if (policies.Policies.ContainsKey(policy)) return policies;
        await _terminal.FailAsync($"{folder}: there is no policy '{policy}'; known: {string.Join(", ", policies.Policies.Keys.Order(StringComparer.Ordinal))}");
        return null;
    }
}
