using System.CommandLine;
using AgentAssist.Cli.Commands;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli;

/// <summary>The commands, and what every one of them does with bad usage, Ctrl+C and a reader that went away.</summary>
internal static class CommandLine
{
    private const string Description = """
        A linter for customer-support replies.

        Checks a reply against policy packs, and lints and tests the packs themselves.
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
    }

    private static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var parsed = new RootCommand(Description) { new CheckCommand(terminal), new PackCommand(terminal) }.Parse(args);
        if (parsed.Errors.Count > 0 && !AsksForHelp(args))
        {
            foreach (var error in parsed.Errors) await terminal.FailAsync(error.Message);
            var command = parsed.CommandResult.Command;
            await terminal.FailAsync($"see '{(command is RootCommand ? "" : "agentassist ")}{FullName(parsed)} --help'");
            return ExitCode.BadInput;
        }

        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        return await parsed.InvokeAsync(configuration);
    }

    private static bool AsksForHelp(string[] args) => args.Any(arg => arg is "--help" or "-h" or "-?" or "/?" or "/h");

    private static string FullName(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result is { Command: not RootCommand }; result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Push(result.Command.Name);
        }

        return names.Count == 0 ? "agentassist" : string.Join(' ', names);
    }
}
