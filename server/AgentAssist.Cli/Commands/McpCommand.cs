using System.CommandLine;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Terminals;
using AgentAssist.Mcp;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist mcp</c>: the tools for AI agents over standard input and output.</summary>
internal sealed class McpCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _policies = PolicyOptions.Folder();

    public McpCommand(Terminal terminal)
        : base("mcp", "Serves the Model Context Protocol on standard input and output: check_draft, suggest_snippets, explain_rule. Changed packs are taken up at once.")
    {
        _terminal = terminal;
        Add(_policies);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = await PolicyOptions.FindAsync(parsed.GetValue(_policies), _terminal);
        if (folder is null || await PolicyLoader.LoadAsync(folder, _terminal) is null) return ExitCode.BadInput;
        using var host = PolicyLoader.Open(folder);
        host.Watch();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(host);
        services.AddAgentAssistMcp().WithStdioServerTransport();
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<McpServer>().RunAsync(cancellation);
        return ExitCode.Clean;
    }
}
