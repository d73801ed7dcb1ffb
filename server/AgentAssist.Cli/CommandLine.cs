using System.CommandLine;
using AgentAssist.Cli.Commands;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli;

/// <summary>The commands, and what every one of them does with bad usage, Ctrl+C and a reader that went away.</summary>
internal static class CommandLine
{
    private const string Description = """
        A linter for customer-support replies.

        Checks a reply against policy packs, lints and tests the packs themselves, replays cases
        against them, and writes, tests and installs plugins.
        Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad input or usage.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        await using var terminal = new Terminal();
        try
        {
            var code = await RunAsync(args, terminal);
            await terminal.Out.FlushAsync();
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (OutputClosedException)
        {
            return ExitCode.Clean;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await terminal.FailAsync($"input or output failed: {exception.Message}");
            return ExitCode.BadInput;
        }
    }

    private static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var commands = new RootCommand(Description)
        {
            new CheckCommand(terminal), new PackCommand(terminal), new ReplayCommand(terminal), new CasesCommand(terminal),
            new PluginCommand(terminal), new JudgeCommand(terminal), new McpCommand(terminal),
        };
        var parsed = commands.Parse(args);
        if (parsed.Errors.Count > 0 && !AsksForHelp(args))
        {
            await terminal.FailAsync(UsageError(parsed));
            return ExitCode.BadInput;
        }

        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        return await parsed.InvokeAsync(configuration);
    }

    private static bool AsksForHelp(string[] args) => args.Any(arg => arg is "--help" or "-h" or "-?" or "/?" or "/h");

    private static string UsageError(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Count > 0;
        // A group without a command is reported as an error of its own, even where the word in that place is the real one.
        var errors = command.Subcommands.Count > 0 && !unknown
            ? [$"name a command: {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}"]
            : parsed.Errors.Select(error => error.Message).Where(message => !unknown || message.Contains('\'', StringComparison.Ordinal));
        var message = string.Join("; ", errors.Select(OneLine).Distinct());
        return $"{message} (see '{FullName(command)} --help')";
    }

    private static string OneLine(string message) =>
        string.Join(' ', message.Split((char[])['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');

    private static string FullName(Command command) =>
        command.Parents.FirstOrDefault() is Command parent ? $"{FullName(parent)} {command.Name}" : "agentassist";
}
