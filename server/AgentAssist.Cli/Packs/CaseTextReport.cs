using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays;

namespace AgentAssist.Cli.Packs;

/// <summary>Shows people which cases failed, with the words expected and found.</summary>
internal sealed class CaseTextReport(TextWriter to, Palette palette)
{
    private const string Indent = "    ";

    public void Write(CaseTotals totals)
    {
        foreach (var failure in totals.Results.Where(result => result.Outcome == CaseOutcome.Failed)) WriteFailure(failure);
        var notRun = totals.Results.Where(result => result.Outcome == CaseOutcome.NotRun);
        foreach (var group in notRun.GroupBy(result => (result.Pack, result.Rule.Id, result.Reason)))
        {
            to.WriteLine(palette.Dim($"not run: {group.Key.Pack}/{group.Key.Id}: {Words.Count(group.Count(), "case")}: {group.Key.Reason}"));
        }

        foreach (var gap in totals.Gaps) to.WriteLine($"{palette.Bold($"{gap.Rule.Location}:")} {palette.Bad("missing")} {gap.Pack}/{gap.Rule.Id}: {gap.Missing}");
        var summary = $"{Words.Count(totals.Results.Count, "case")}: {totals.Passed} passed, {totals.Failed} failed, {totals.NotRun} not run";
        to.WriteLine(totals.Gaps.Count == 0 ? summary : $"{summary}; {Words.Count(totals.Gaps.Count, "gap")} in the coverage");
    }

    public void WriteFailure(CaseResult failure)
    {
        to.WriteLine($"{palette.Bold($"{failure.Case.Location}:")} {palette.Bad("failed")} {failure.Pack}/{failure.Rule.Id} {Words.Of(failure.Case.Kind)}: {failure.Reason}");
        WriteExcerpts(failure);
        to.WriteLine();
    }

    /// <summary>The words expected and found, in their lines.</summary>
    public void WriteExcerpts(CaseResult failure)
    {
        var lines = new TextLines(failure.Case.Text);
        foreach (var range in failure.Expected) WriteExcerpt(lines, range, "expected");
        foreach (var range in failure.Found) WriteExcerpt(lines, range, "found");
        if (failure.Expected.IsEmpty && failure.Found.IsEmpty) to.WriteLine(Indent + failure.Case.Text.ReplaceLineEndings("⏎"));
    }

    private void WriteExcerpt(TextLines lines, TextRange range, string label)
    {
        foreach (var (line, carets) in Excerpt.Of(lines, range))
        {
            to.WriteLine(Indent + line);
            if (carets.Length > 0) to.WriteLine($"{Indent}{palette.Bad(carets)} {label}");
        }
    }
}
