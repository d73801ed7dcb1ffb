using System.Buffers;
using System.CommandLine;
using AgentAssist.Cli.Drafts;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist check</c>: checks one draft, or one request a line.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Terminal _terminal;

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The draft as UTF-8 text, or - for standard input.",
        DefaultValueFactory = _ => DraftFile.StandardInput,
    };

    private readonly Option<bool> _jsonl = new("--jsonl")
    {
        Description = "Read one request body or {\"text\": \"…\"} a line and write one response a line, in order. Findings do not change the exit code.",
    };

    private readonly Option<string?> _format = new Option<string?>("--format") { Description = "How to show the findings (default: text).", HelpName = "text|json" }
        .AcceptOnlyFromAmong("text", "json");

    private readonly Option<string?> _policy = new("--policy") { Description = "Policy to check against (default: default).", HelpName = "ID" };
    private readonly Option<string?> _policies = PolicyOptions.Folder();
    private readonly Option<string?> _data = PluginOptions.Data();
    private readonly Option<string> _failOn = FailOn.Create();

    private readonly Option<string?> _uiLanguage = new Option<string?>("--ui-language")
    {
        Description = "Language of messages (default: the draft's own).",
        HelpName = "en|ru|uk",
    }.AcceptOnlyFromAmong("en", "ru", "uk");

    public CheckCommand(Terminal terminal)
        : base("check", "Checks a reply as if it were about to be sent.")
    {
        _terminal = terminal;
        Add(_file);
        foreach (var option in new Option[] { _jsonl, _format, _policy, _policies, _data, _failOn, _uiLanguage }) Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_jsonl) && result.GetValue(_format) is "text") result.AddError("--jsonl writes JSON; leave out --format text");
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(_file)!;
        var (input, error) = DraftFile.Open(file);
        if (input is null) return await RefuseAsync(error!);

        if (file == DraftFile.StandardInput && !Console.IsInputRedirected)
        {
            await _terminal.Error.WriteLineAsync("Type the draft; end it with Ctrl+D (Windows: Ctrl+Z, Enter).");
        }

        await using (input)
        {
            var folder = await PolicyOptions.FindAsync(parsed.GetValue(_policies), _terminal);
            if (folder is null) return ExitCode.BadInput;
            await using var plugins = PluginHost.Open(PluginOptions.Folders(parsed.GetValue(_data)), NullLogger.Instance);
            if (await PolicyLoader.LoadAsync(folder, _terminal, plugins) is not { } policies) return ExitCode.BadInput;

            var checker = new DraftChecker(policies, new PluginChecks(plugins), parsed.GetValue(_policy), parsed.GetValue(_uiLanguage));
            return parsed.GetValue(_jsonl)
                ? await CheckLinesAsync(checker, input, cancellation)
                : await CheckDraftAsync(checker, input, file, parsed, cancellation);
        }
    }

    private async Task<int> CheckLinesAsync(DraftChecker checker, Stream input, CancellationToken cancellation)
    {
        var refused = await new JsonLines(checker, _terminal).RunAsync(input, cancellation);
        if (refused == 0) return ExitCode.Clean;
        return await RefuseAsync($"{Words.Count(refused, "line")} could not be read; their answers say what is wrong");
    }

    private async Task<int> CheckDraftAsync(DraftChecker checker, Stream input, string file, ParseResult parsed, CancellationToken cancellation)
    {
        var name = file == DraftFile.StandardInput ? "<stdin>" : file;
        var (text, error) = await DraftFile.ReadAsync(input, cancellation);
        if (text is null) return await RefuseAsync($"{name}: {error}");

        var request = new DraftCheckRequest { Draft = new Draft(text), Trigger = CheckTrigger.Send };
        if (checker.Check(request) is not { } response) return await RefuseAsync(checker.UnknownPolicy(request));

        if (parsed.GetValue(_format) is "json") await WriteJsonAsync(response);
        else new DraftReport(_terminal.Out, _terminal.Palette, name, text).Write(response);
        var failOn = parsed.GetValue(_failOn)!;
        return response.Diagnostics.Any(diagnostic => FailOn.IsReached(failOn, diagnostic.Severity)) ? ExitCode.Findings : ExitCode.Clean;
    }

    private async Task WriteJsonAsync(DraftCheckResponse response)
    {
        var json = new ArrayBufferWriter<byte>();
        DraftCheckJson.Write(json, response);
        json.Write("\n"u8);
        await _terminal.Output.WriteAsync(json.WrittenMemory);
    }

    private async Task<int> RefuseAsync(string error)
    {
        await _terminal.FailAsync(error);
        return ExitCode.BadInput;
    }
}
