using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays;

namespace AgentAssist.Cli.Packs;

/// <summary>Writes failed and missing cases for code hosts: <c>failed-case</c>, <c>missing-case</c>.</summary>
internal static class CaseSarifReport
{
    public static Task WriteAsync(Stream to, CaseTotals totals) => SarifReport.WriteAsync(to,
    [
        .. totals.Results.Where(result => result.Outcome == CaseOutcome.Failed).Select(Of),
        .. totals.Gaps.Select(gap => new SarifResult("missing-case", "error", $"{gap.Pack}/{gap.Rule.Id}: {gap.Missing}", gap.Rule.Location)),
    ]);

    /// <summary>A failed case.</summary>
    public static SarifResult Of(CaseResult result) => new("failed-case", "error", Message(result), result.Location);

    private static string Message(CaseResult result)
    {
        using var details = new StringWriter { NewLine = "\n" };
        new CaseTextReport(details, Palette.None).WriteExcerpts(result);
        return $"{CaseTextReport.Name(result)}: {result.Reason}\n{details}".TrimEnd();
    }
}
