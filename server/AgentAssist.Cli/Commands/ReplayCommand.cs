using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Replays;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist replay</c>: what a state of the packs says of cases and archives, alone or beside another state.</summary>
internal sealed class ReplayCommand : Command
{
    private const int MostInTable = 20;
    private const int MostInReport = 1000;

    private readonly Terminal _terminal;

    private readonly Argument<string[]> _cases = new("CASES")
    {
        Description = "Files of cases (.jsonl, .yaml; .txt with a reply a line; - for JSON lines on standard input), folders of them, packs or folders of packs.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _policy = new("--policy")
    {
        Description = "The packs: a folder, a Git reference of the folder (main~3), or the address of a revision a server keeps. Default: the folder found.",
        HelpName = "A",
    };

    private readonly Option<string?> _against = new("--against") { Description = "Packs to compare with, as they were: named like --policy.", HelpName = "B" };
    private readonly Option<string> _policyId = new("--policy-id") { Description = "Policy of these packs.", HelpName = "ID", DefaultValueFactory = _ => "default" };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to show the replay.",
        HelpName = "table|json|jsonl|junit|html|sarif",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "json", "jsonl", "junit", "html", "sarif");

    private readonly Option<string?> _only = new("--only") { Description = "This rule alone: its id, or pack/rule.", HelpName = "RULE" };
    private readonly Option<string?> _topic = new("--topic") { Description = "Cases of this topic.", HelpName = "TOPIC" };
    private readonly Option<string?> _language = new("--language") { Description = "Cases in this language.", HelpName = "en|ru|uk" };
    private readonly Option<AgentLevel?> _level = new("--level") { Description = "Cases of agents of this level.", HelpName = "novice|specialist|expert" };
    private readonly Option<string?> _tag = new("--tag") { Description = "Cases with this tag.", HelpName = "TAG" };
    private readonly Option<long?> _volume = new("--volume") { Description = "Replies written a day, to tell how often agents would be bothered.", HelpName = "N" };
    private readonly Option<int?> _most = new("--most") { Description = $"Cases to show; all are counted. Default: {MostInTable} in the table, {MostInReport} elsewhere.", HelpName = "N" };

    private readonly Option<string?> _resume = new("--resume")
    {
        Description = "File that keeps what is done: a run that was stopped goes on from there and gives the same bytes.",
        HelpName = "FILE",
    };

    private readonly Option<int?> _threads = new("--threads") { Description = "Threads (default: all cores).", HelpName = "N" };

    private readonly Option<bool> _failOnChange = new("--fail-on-change") { Description = "With --against: exit with 1 also when something else is said of a case." };

    private readonly Option<string> _words = new Option<string>("--ui-language")
    {
        Description = "Language of the HTML report.",
        HelpName = "en|ru|uk",
        DefaultValueFactory = _ => "en",
    }.AcceptOnlyFromAmong("en", "ru", "uk");

    public ReplayCommand(Terminal terminal)
        : base("replay", "Replays cases or an archive of replies. Exits with 1 when a case is not as expected, with 2 when input was refused.")
    {
        _terminal = terminal;
        Add(_cases);
        foreach (var option in new Option[] { _policy, _against, _policyId, _format, _only, _topic, _language, _level, _tag, _volume, _most, _resume, _threads, _failOnChange, _words }) Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_threads) < 1) result.AddError("--threads takes a number from 1 on");
            if (result.GetValue(_most) < 0) result.AddError("--most takes a number from 0 on");
            if (result.GetValue(_volume) < 1) result.AddError("--volume takes a number from 1 on");
            if (result.GetValue(_failOnChange) && result.GetValue(_against) is null) result.AddError("--fail-on-change needs --against");
            if (result.GetValue(_resume) is not null && result.GetValue(_cases)!.Contains("-")) result.AddError("--resume needs files; standard input cannot be read again");
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var files = new CaseFiles();
        foreach (var path in parsed.GetValue(_cases)!)
        {
            if (files.Add(path) is { } wrong) return await RefuseAsync(wrong);
        }

        if (await PolicyRevision.OpenAsync(parsed.GetValue(_policy), _terminal, cancellation) is not { } policy) return ExitCode.BadInput;
        var against = parsed.GetValue(_against) is { } named ? await PolicyRevision.OpenAsync(named, _terminal, cancellation) : null;
        if (against is null && parsed.GetValue(_against) is not null) return ExitCode.BadInput;
        var id = parsed.GetValue(_policyId)!;
        foreach (var revision in new[] { policy, against }.OfType<PolicyRevision>())
        {
            if (!revision.Policies.Policies.ContainsKey(id)) return await RefuseAsync($"{revision.Name}: there is no policy '{id}'; known: {string.Join(", ", revision.Policies.Policies.Keys.Order(StringComparer.Ordinal))}");
        }

        var filter = new ReplayFilter(parsed.GetValue(_only), parsed.GetValue(_topic), parsed.GetValue(_language), parsed.GetValue(_level), parsed.GetValue(_tag));
        var main = Of(policy, id);
        if (filter.Rule is { } rule && main.NameOf(rule) is null && (against is null || Of(against, id).NameOf(rule) is null)) return await RefuseAsync($"there is no rule '{rule}' in these packs");
        return await ReplayAsync(parsed, files, new Replayer(main, against is null ? null : Of(against, id), filter), policy.Name, against?.Name, filter, cancellation);
    }

    private async Task<int> ReplayAsync(
        ParseResult parsed, CaseFiles files, Replayer replayer, string policy, string? against, ReplayFilter filter, CancellationToken cancellation)
    {
        var format = FormatOf(parsed);
        await using var disposed = format as IAsyncDisposable;
        var session = new ReplaySession(files, replayer, format, parsed.GetValue(_threads) ?? Environment.ProcessorCount, _terminal);
        if (parsed.GetValue(_resume) is { } journal && await session.ResumeAsync(journal, KeyOf(parsed, files, replayer, filter)) is { } wrong) return await RefuseAsync(wrong);
        var totals = await session.RunAsync(
            new ReplayReport
            {
                PolicyName = policy,
                Policy = replayer.Policy,
                AgainstName = against,
                Against = replayer.Against,
                Definitions = replayer.Definitions,
                Totals = new ReplayTotals(),
                Volume = parsed.GetValue(_volume),
                Filter = filter,
            },
            cancellation);
        if (totals.Refused > 0) return await RefuseAsync($"{Words.Count(totals.Refused, "case")} could not be read: {totals.RefusedLines[0]}{(totals.Refused > 1 ? " …" : "")}");
        return totals.Failed > 0 || (parsed.GetValue(_failOnChange) && totals.Differing > 0) ? ExitCode.Findings : ExitCode.Clean;
    }

    private IReplayFormat FormatOf(ParseResult parsed)
    {
        var most = parsed.GetValue(_most);
        switch (parsed.GetValue(_format))
        {
            case "json": return new CollectedFormat(most ?? MostInReport, result => result.IsNotable, report => JsonOutput.WriteAsync(_terminal.Output, json => ReplayJson.Write(json, report)));
            case "jsonl": return new LinesFormat(_terminal.Output);
            case "junit": return new JUnitFormat(_terminal.Output);
            case "sarif":
                return new CollectedFormat(
                    most ?? MostInReport, result => result.Outcome == CaseOutcome.Failed,
                    report => SarifReport.WriteAsync(_terminal.Output, [.. report.Results.Select(CaseSarifReport.Of)]));
            case "html":
                return new CollectedFormat(most ?? MostInReport, result => result.IsNotable, report =>
                {
                    HtmlReport.Write(_terminal.Out, report, parsed.GetValue(_words)!);
                    return Task.CompletedTask;
                });
            default:
                return new CollectedFormat(most ?? MostInTable, ReplayTable.Wants, report =>
                {
                    new ReplayTable(_terminal.Out, _terminal.Palette).Write(report);
                    return Task.CompletedTask;
                });
        }
    }

    private string KeyOf(ParseResult parsed, CaseFiles files, Replayer replayer, ReplayFilter filter)
    {
        var parts = new List<string>
        {
            "2", replayer.Policy.ToString(), replayer.Against?.ToString() ?? "", filter.ToString(), parsed.GetValue(_format)!, parsed.GetValue(_most)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
        };
        parts.AddRange(files.Files.Select(file => File.Exists(file) ? $"{file}\0{new FileInfo(file).Length}" : file));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    private static ReplayPolicy Of(PolicyRevision revision, string id) => new(revision.Policies.Policies[id], revision.Policies.Source);

    private async Task<int> RefuseAsync(string error)
    {
        await _terminal.FailAsync(error);
        return ExitCode.BadInput;
    }
}
