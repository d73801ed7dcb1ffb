namespace AgentAssist.Cli;

/// <summary>Exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings, problems or failed cases.</summary>
    public const int Findings = 1;

    /// <summary>Bad input or usage; the error stream says what to do.</summary>
    public const int BadInput = 2;

    /// <summary>Ended by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;
}
