using System.CommandLine;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Packages;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin disable</c>.</summary>
internal sealed class PluginDisableCommand : Command
{
    private readonly Argument<string> _id = PluginOptions.Id();
    private readonly Option<string?> _data = PluginOptions.Data();

    public PluginDisableCommand(Terminal terminal)
        : base("disable", "Stops a plugin and keeps it from starting; a running server follows at once.")
    {
        Add(_id);
        Add(_data);
        SetAction(async (parsed, _) =>
        {
            var installer = new PluginInstaller(PluginOptions.Folders(parsed.GetValue(_data)));
            if (await PluginOptions.FindAsync(installer, parsed.GetValue(_id)!, terminal) is not { } entry) return ExitCode.BadInput;
            installer.Disable(entry.Id);
            await terminal.Out.WriteLineAsync($"Disabled {entry.Id}.");
            return ExitCode.Clean;
        });
    }
}
