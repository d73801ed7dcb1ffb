using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays;

namespace AgentAssist.Cli.Packs;

/// <summary>Writes failed and missing cases for code hosts: <c>failed-case</c>, <c>missing-case</c>.</summary>
internal static class CaseSarifReport
{
    public static Task WriteAsync(Stream to, CaseTotals totals) => SarifReport.WriteAsync(to,
    [
        .. totals.Results.Where(result => result.Outcome == CaseOutcome.Failed)
            .Select(result => new SarifResult("failed-case", "error", Message(result), result.Case.Location)),
        .. totals.Gaps.Select(gap => new SarifResult("missing-case", "error", $"{gap.Pack}/{gap.Rule.Id}: {gap.Missing}", gap.Rule.Location)),
    ]);

    private static string Message(CaseResult result)
    {
        using var details = new StringWriter { NewLine = "\n" };
        new CaseTextReport(details, Palette.None).WriteExcerpts(result);
        return $"{result.Pack}/{result.Rule.Id} {Words.Of(result.Case.Kind)}: {result.Reason}\n{details}".TrimEnd();
    }
}
