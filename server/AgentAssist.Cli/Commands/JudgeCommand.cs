using System.CommandLine;
using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Commands;

/// <summary><c>agentassist judge</c>: the language model behind <c>judge:</c> rules.</summary>
internal sealed class JudgeCommand : Command
{
    public JudgeCommand(Terminal terminal)
        : base("judge", "Measures the language model behind 'judge:' rules.")
    {
        Add(new JudgeCalibrateCommand(terminal));
    }
}
