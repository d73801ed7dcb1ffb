using System.CommandLine;
using AgentAssist.Cli.Judging;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.LanguageModel.Calibration;
using AgentAssist.LanguageModel.Calls;
using AgentAssist.LanguageModel.Configuration;
using AgentAssist.LanguageModel.Judging;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist judge calibrate</c>: precision, recall and agreement of the model on labelled texts.</summary>
internal sealed class JudgeCalibrateCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _folder = PolicyOptions.Pack();
    private readonly Option<string?> _only = new("--only") { Description = "Measure this rule alone: its id, or pack/rule.", HelpName = "RULE" };

    private readonly Option<string?> _labels = new("--labels")
    {
        Description = "Texts of your own, a JSON object a line: {\"text\": \"…\", \"label\": true} or a request with a label. Default: the cases beside the rule.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _report = new("--report") { Description = "Also write the report, with the texts on which they differ, to this Markdown file.", HelpName = "FILE" };

    public JudgeCalibrateCommand(Terminal terminal)
        : base("calibrate", "Asks the configured model about labelled texts and writes calibration.yaml beside the pack. Exits with 1 when a rule must stay in shadow.")
    {
        _terminal = terminal;
        Add(_folder);
        foreach (var option in new Option[] { _only, _labels, _report }) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (await SettingsAsync() is not { } settings) return ExitCode.BadInput;
        if (await PolicyOptions.FindAsync(parsed.GetValue(_folder), _terminal) is not { } folder) return ExitCode.BadInput;
        using var host = PolicyLoader.Open(folder);
        var rules = JudgeRules.Of(host.Current.Source, parsed.GetValue(_only)).ToList();
        if (rules.Count == 0) return await RefuseAsync("there is no such rule with 'judge:' in these packs");
        if (await LabelsAsync(parsed.GetValue(_labels)) is not { } labels) return ExitCode.BadInput;

        // Whoever measures asks as much as it takes; the limits are for agents typing.
        using var models = new LanguageModels(settings with { PerMinute = int.MaxValue, PerDay = int.MaxValue });
        var calibrator = new Calibrator(new Judge(models), settings.Concurrency);
        var measured = new List<(PackDefinition Pack, RuleCalibration Result)>();
        foreach (var (pack, rule, judged) in rules)
            measured.Add((pack, await calibrator.MeasureAsync(judged, labels.Count > 0 ? labels : JudgeRules.CasesOf(rule), cancellation)));
        return await FinishAsync(measured, parsed.GetValue(_report), cancellation);
    }

    private async Task<int> FinishAsync(List<(PackDefinition Pack, RuleCalibration Result)> measured, string? report, CancellationToken cancellation)
    {
        var results = measured.Select(each => each.Result).ToList();
        CalibrationReport.Write(_terminal.Out, results, withTexts: false);
        if (report is not null)
        {
            await using var file = new StreamWriter(report);
            CalibrationReport.Write(file, results, withTexts: true);
        }

        if (results.Exists(result => result.Unanswered == result.Agreement.Texts))
            return await RefuseAsync($"{results[0].Model} gave no usable answer at all; nothing was written. Is it there, and does it know JSON schemas?");
        foreach (var pack in measured.GroupBy(each => each.Pack))
        {
            await CalibrationFile.WriteAsync(pack.Key, pack.Select(each => each.Result), cancellation);
            await _terminal.Out.WriteLineAsync(Path.Combine(pack.Key.Folder, CalibrationFile.Name));
        }

        return results.TrueForAll(result => result.IsGoodEnough) ? ExitCode.Clean : ExitCode.Findings;
    }

    private async Task<ModelSettings?> SettingsAsync()
    {
        if (!ModelSettings.TryRead(Environment.GetEnvironmentVariable, out var settings, out var problem)) await _terminal.FailAsync(problem);
        else if (settings is null)
            await _terminal.FailAsync("no language model is configured; set AGENTASSIST_MODEL_URL and AGENTASSIST_MODEL, such as http://127.0.0.1:11434/v1 and qwen3:8b");
        return settings;
    }

    /// <summary>The texts of a file, none without one; null after saying what is wrong with it.</summary>
    private async Task<IReadOnlyList<LabelledText>?> LabelsAsync(string? file)
    {
        if (file is null) return [];
        var (texts, problems) = LabelFile.Read(file);
        foreach (var problem in problems.Take(20)) await _terminal.Error.WriteLineAsync(problem);
        if (problems.Count == 0 && texts.Count > 0) return texts;
        await _terminal.FailAsync(problems.Count > 0 ? $"{file}: {Words.Count(problems.Count, "line")} could not be read" : $"{file}: there is no text in it");
        return null;
    }

    private async Task<int> RefuseAsync(string message)
    {
        await _terminal.FailAsync(message);
        return ExitCode.BadInput;
    }
}
