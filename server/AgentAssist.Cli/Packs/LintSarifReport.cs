namespace AgentAssist.Cli.Packs;

/// <summary>Writes problems for code hosts.</summary>
internal static class LintSarifReport
{
    public static Task WriteAsync(Stream to, LintTotals totals) => SarifReport.WriteAsync(
        to, [.. totals.Problems.Select(problem => new SarifResult(problem.Code, problem.IsError ? "error" : "warning", problem.Message, problem.Location))]);
}
