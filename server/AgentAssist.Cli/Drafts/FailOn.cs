using System.CommandLine;

namespace AgentAssist.Cli.Drafts;

/// <summary><c>--fail-on</c>: from which severity on findings make the command fail.</summary>
internal static class FailOn
{
    private static readonly string[] Levels = ["error", "warning", "information", "hint", "none"];

    public static Option<string> Create()
    {
        var option = new Option<string>("--fail-on")
        {
            Description = "Exit with 1 when something at least this bad is found.",
            DefaultValueFactory = _ => "error",
            HelpName = string.Join('|', Levels),
        };
        return option.AcceptOnlyFromAmong(Levels);
    }

    public static bool IsReached(string level, DiagnosticSeverity severity) => level switch
    {
        "error" => severity >= DiagnosticSeverity.Error,
        "warning" => severity >= DiagnosticSeverity.Warning,
        "information" => severity >= DiagnosticSeverity.Information,
        "hint" => true,
        _ => false,
    };
}
