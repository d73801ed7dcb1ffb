using System.CommandLine;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist plugin</c>: what writers and operators of plugins need.</summary>
internal sealed class PluginCommand : Command
{
    public PluginCommand(Terminal terminal)
        : base("plugin", "Writes, tests, installs and switches plugins.")
    {
        Add(new PluginNewCommand(terminal));
        Add(new PluginDevCommand(terminal));
        Add(new PluginTestCommand(terminal));
        Add(new PluginPackCommand(terminal));
        Add(new PluginInstallCommand(terminal));
        Add(new PluginUninstallCommand(terminal));
        Add(new PluginEnableCommand(terminal));
        Add(new PluginDisableCommand(terminal));
        Add(new PluginConfigureCommand(terminal));
        Add(new PluginListCommand(terminal));
    }
}
