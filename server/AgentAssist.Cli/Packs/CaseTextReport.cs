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
        foreach (var group in notRun.GroupBy(result => (result.Owner, result.Reason)))
        {
            to.WriteLine(palette.Dim($"not run: {group.Key.Owner}: {Words.Count(group.Count(), "case")}: {group.Key.Reason}"));
        }

        foreach (var gap in totals.Gaps) to.WriteLine($"{palette.Bold($"{gap.Rule.Location}:")} {palette.Bad("missing")} {gap.Pack}/{gap.Rule.Id}: {gap.Missing}");
        var summary = $"{Words.Count(totals.Results.Count, "case")}: {totals.Passed} passed, {totals.Failed} failed, {totals.NotRun} not run";
        to.WriteLine(totals.Gaps.Count == 0 ? summary : $"{summary}; {Words.Count(totals.Gaps.Count, "gap")} in the coverage");
    }

    public void WriteFailure(CaseResult failure)
    {
        to.WriteLine($"{palette.Bold($"{failure.Place}:")} {palette.Bad("failed")} {Name(failure)}: {failure.Reason}");
        WriteExcerpts(failure);
        to.WriteLine();
    }

    /// <summary>Rule and kind of a case beside a rule; the kind of any other.</summary>
    public static string Name(CaseResult result) => result.Owner is null ? Words.Of(result.Kind) : $"{result.Owner} {Words.Of(result.Kind)}";

    /// <summary>The words expected and found, in their lines.</summary>
    public void WriteExcerpts(CaseResult failure)
    {
        var shown = failure.Missed.Select(finding => (finding, Label: "expected")).Concat(failure.Extra.Select(finding => (finding, Label: "found"))).ToList();
        if (shown.Count == 0) shown.AddRange(failure.Found.Select(finding => (finding, "found")));
        if (failure.Owner is null) shown = [.. shown.Select(entry => (entry.finding, $"{entry.Label} {entry.finding.Rule}"))];
        foreach (var (finding, label) in shown) WriteExcerpt(failure, finding, label);
        if (shown.All(entry => entry.finding.Range is null)) to.WriteLine(Indent + JudgedText(failure).ReplaceLineEndings("⏎"));
    }

    /// <summary>One finding in its line, with a label behind the carets.</summary>
    public void WriteExcerpt(CaseResult result, CaseFinding finding, string label)
    {
        if (finding.Range is not { } range) return;
        var text = finding.MessageIndex is { } index ? result.Conversation[index].Text : result.Text;
        foreach (var (line, carets) in Excerpt.Of(new TextLines(text), range))
        {
            to.WriteLine(Indent + line);
            if (carets.Length > 0) to.WriteLine($"{Indent}{palette.Bad(carets)} {label}");
        }
    }

    private static string JudgedText(CaseResult result) => result.Text.Length == 0 && result.Conversation.Count > 0 ? result.Conversation[^1].Text : result.Text;
}
