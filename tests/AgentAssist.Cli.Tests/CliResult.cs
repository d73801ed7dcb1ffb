namespace AgentAssist.Cli.Tests;

/// <summary>What a run of the real program left behind.</summary>
public sealed record CliResult(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
