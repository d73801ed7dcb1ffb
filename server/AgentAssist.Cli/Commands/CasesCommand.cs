using System.CommandLine;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist cases</c>: brings cases in and out.</summary>
internal sealed class CasesCommand : Command
{
    public CasesCommand(Terminal terminal)
        : base("cases", "Brings cases from helpdesks, tables and e-mails into the library, and out again.")
    {
        Add(new CasesImportCommand(terminal));
        Add(new CasesExportCommand(terminal));
    }
}
