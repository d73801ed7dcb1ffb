using System.CommandLine;
using AgentAssist.Cli.Plugins;
using AgentAssist.Cli.Terminals;
using AgentAssist.Plugins.Packages;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin uninstall</c>.</summary>
internal sealed class PluginUninstallCommand : Command
{
    private readonly Argument<string> _id = PluginOptions.Id();
    private readonly Option<string?> _data = PluginOptions.Data();

    public PluginUninstallCommand(Terminal terminal)
        : base("uninstall", "Removes a plugin with its data and secrets.")
    {
        Add(_id);
        Add(_data);
        SetAction(async (parsed, _) =>
        {
            var installer = new PluginInstaller(PluginOptions.Folders(parsed.GetValue(_data)));
            if (await PluginOptions.FindAsync(installer, parsed.GetValue(_id)!, terminal) is not { } entry) return ExitCode.BadInput;
            installer.Uninstall(entry.Id);
            await terminal.Out.WriteLineAsync($"Removed {entry.Id} {entry.Version}.");
            return ExitCode.Clean;
        });
    }
}
