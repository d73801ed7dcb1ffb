using System.CommandLine;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins;
using AgentAssist.Plugins.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin list</c>: what is installed, and how far this system shuts plugins in.</summary>
internal sealed class PluginListCommand : Command
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _data = PluginOptions.Data();
    private readonly Option<string> _format = new Option<string>("--format") { Description = "How to show them (default: text).", HelpName = "text|json", DefaultValueFactory = _ => "text" }
        .AcceptOnlyFromAmong("text", "json");

    public PluginListCommand(Terminal terminal)
        : base("list", "Lists the installed plugins. What a running server counts of them stands at its /v1/plugins.")
    {
        _terminal = terminal;
        Add(_data);
        Add(_format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var host = PluginHost.Open(PluginOptions.Folders(parsed.GetValue(_data)), NullLogger.Instance);
        if (parsed.GetValue(_format) == "json")
        {
            await JsonOutput.WriteAsync(_terminal.Output, host.Status, CliJsonContext.Default.IReadOnlyListPluginStatus);
            return ExitCode.Clean;
        }

        if (host.Status.Count == 0) await _terminal.Out.WriteLineAsync("No plugin is installed. 'agentassist plugin install spelling' installs the shipped one.");
        foreach (var plugin in host.Status) await WriteAsync(plugin);
        await _terminal.Out.WriteLineAsync(_terminal.Palette.Dim($"Sandbox on this system: {Words.Of(PluginHost.SandboxLevel)} ({Meaning(PluginHost.SandboxLevel)})."));
        return ExitCode.Clean;
    }

    private async Task WriteAsync(PluginStatus plugin)
    {
        var state = Words.Of(plugin.State) + (plugin.DisabledReason is { } reason ? $" ({Words.Of(reason)})" : "");
        var permissions = plugin.Permissions.Count == 0 ? "" : $"  may: {string.Join(", ", plugin.Permissions)}";
        await _terminal.Out.WriteLineAsync($"{_terminal.Palette.Bold(plugin.Id)} {plugin.Version}  {state}  {string.Join(", ", plugin.Contributes)}{permissions}");
        foreach (var line in (plugin.Reason is null ? [] : new[] { plugin.Reason }).Concat(plugin.Problems)) await _terminal.Out.WriteLineAsync($"  {line}");
    }

    private static string Meaning(SandboxLevel level) => level switch
    {
        SandboxLevel.Isolated => "no network, own processes, no rights, package read-only, data folder hidden",
        SandboxLevel.NoNetwork => "no network, memory and files limited",
        SandboxLevel.Limited => "memory and files limited",
        _ => "only the protocol, the environment and the deadlines protect",
    };
}
