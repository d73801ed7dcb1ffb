using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Packs;

/// <summary>Shows problems to people, a line each: <c>path:line:column: error code: text</c>.</summary>
internal static class LintTextReport
{
    public static void Write(TextWriter to, Palette palette, LintTotals totals)
    {
        foreach (var problem in totals.Problems)
        {
            var severity = problem.IsError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
            to.WriteLine($"{palette.Bold($"{problem.Location}:")} {palette.Severity(severity, Words.Of(severity))} {problem.Code}: {problem.Message}");
        }

        to.WriteLine(totals.Problems.Count == 0
            ? palette.Good("no problems")
            : $"{Words.Count(totals.Errors, "error")}, {Words.Count(totals.Warnings, "warning")}");
    }
}
