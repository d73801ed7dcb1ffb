using System.CommandLine;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist pack</c>: what a writer of packs needs.</summary>
internal sealed class PackCommand : Command
{
    public PackCommand(Terminal terminal)
        : base("pack", "Works on policy packs.")
    {
        Add(new PackNewCommand(terminal));
        Add(new PackLintCommand(terminal));
        Add(new PackTestCommand(terminal));
        Add(new PackExplainCommand(terminal));
        Add(new PackDiffCommand(terminal));
        Add(new PackSchemaCommand(terminal));
    }
}
