using System.Globalization;
using AgentAssist.Cli.Packs;
using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays;
using AgentAssist.Engine.Replays.Comparisons;
using AgentAssist.Engine.Replays.Reports;
using AgentAssist.Engine.Replays.Runs;

namespace AgentAssist.Cli.Replays;

/// <summary>Shows a replay to people: the first cases that are not as they should be, then the counts.</summary>
internal sealed class ReplayTable(TextWriter to, Palette palette)
{
    private readonly CaseTextReport _cases = new(to, palette);

    /// <summary>What is shown case by case.</summary>
    public static bool Wants(CaseResult result) => result.Outcome is CaseOutcome.Failed or CaseOutcome.NotRun || !result.Changes.IsEmpty;

    public void Write(ReplayReport report)
    {
        foreach (var result in report.Results) Write(result);
        if (report.Notable > report.Results.Count) to.WriteLine($"… and {Words.Count(report.Notable - report.Results.Count, "more case")} (--most shows more)\n");
        WriteRules(report);
        WriteGroups("language", report.Totals.Languages, report);
        WriteGroups("topic", report.Totals.Topics, report);
        WriteGroups("level", report.Totals.Levels.ToDictionary(entry => Words.Of(entry.Key), entry => entry.Value), report);
        foreach (var line in report.Totals.RefusedLines) to.WriteLine(palette.Bad(line.ToString()));
        WriteSummary(report);
    }

    private void Write(CaseResult result)
    {
        var outcome = result.Outcome switch { CaseOutcome.Failed => palette.Bad("failed"), CaseOutcome.NotRun => palette.Dim("not run"), _ => Words.Of(result.Outcome) };
        var gate = result.GateBefore is { } before && before != result.Gate ? $" gate {Words.Of(before)} → {Words.Of(result.Gate)}" : "";
        to.WriteLine($"{palette.Bold($"{result.Place}:")} {outcome} {CaseTextReport.Name(result)}{(result.Reason.Length == 0 ? "" : $": {result.Reason}")}{gate}");
        if (result.Outcome == CaseOutcome.Failed) _cases.WriteExcerpts(result);
        foreach (var change in result.Changes)
        {
            var sign = change.Kind switch { ChangeKind.New => "+", ChangeKind.Gone => "-", _ => "~" };
            _cases.WriteExcerpt(result, change.Finding, $"{sign} {change.Finding.Rule}{(change.Keys.IsEmpty ? "" : $" ({string.Join(", ", change.Keys)})")}");
        }

        if (result.Fix is { } fix) to.WriteLine($"    fixed: {palette.Good(fix.Text.ReplaceLineEndings("⏎"))}{(fix.Says.IsEmpty ? "" : palette.Dim($" still says {string.Join(", ", fix.Says)}"))}");
        to.WriteLine();
    }

    private void WriteRules(ReplayReport report)
    {
        var rules = report.Totals.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).ToList();
        if (rules.Count == 0) return;
        var width = Math.Max(4, rules.Max(rule => rule.Key.Length));
        var compared = report.Against is null ? "" : "     new    gone  changed";
        to.WriteLine(palette.Bold($"{"rule".PadRight(width)}   found  missed             recall, %  false alarms    said{compared}"));
        foreach (var (name, count) in rules)
        {
            var changes = report.Against is null ? "" : $"  {count.New,6}  {count.Gone,6}  {count.Changed,7}";
            to.WriteLine($"{name.PadRight(width)}  {count.Found,6}  {count.Missed,6}  {Share(count.Recall(), 100),20}  {count.Extra,12}  {count.Said,6}{changes}");
        }

        to.WriteLine();
    }

    private void WriteGroups(string title, Dictionary<string, GroupCount> groups, ReplayReport report)
    {
        if (groups.Count == 0 || (groups.Count == 1 && groups.ContainsKey(""))) return;
        var width = Math.Max(title.Length, groups.Keys.Max(name => name.Length));
        var compared = report.Against is null ? "" : "     new    gone  changed";
        to.WriteLine(palette.Bold($"{title.PadRight(width)}     cases   found  missed             recall, %  false alarms per 1,000  agent sees{compared}"));
        foreach (var (name, count) in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var changes = report.Against is null ? "" : $"  {count.New,6}  {count.Gone,6}  {count.Changed,7}";
            to.WriteLine($"{(name.Length == 0 ? "-" : name).PadRight(width)}  {count.Cases,8}  {count.Found,6}  {count.Missed,6}  {Share(count.Recall(), 100),20}  {Share(count.FalseAlarmRate(), 1000),22}  {count.Bothered,10}{changes}");
        }

        to.WriteLine();
    }

    private void WriteSummary(ReplayReport report)
    {
        var (totals, all) = (report.Totals, report.Totals.All);
        to.WriteLine($"policy {report.PolicyName} ({report.Policy.Id} {report.Policy.Revision}){(report.Against is { } against ? $" against {report.AgainstName} ({against.Id} {against.Revision})" : "")}");
        to.WriteLine($"{Words.Count(totals.Cases, "case")}: {totals.Passed} passed, {totals.Failed} failed, {totals.NotRun} not run, {totals.Open} open{(totals.Refused == 0 ? "" : $"; {Words.Count(totals.Refused, "line")} refused")}");
        if (all.Found + all.Missed > 0) to.WriteLine($"recall {Share(all.Recall(), 100)} % of {all.Found + all.Missed} expected findings");
        if (all.Quiet > 0) to.WriteLine($"false alarms {Share(all.FalseAlarmRate(), 1000)} per 1,000 of {Words.Count(all.Quiet, "quiet case")}");
        to.WriteLine($"an agent sees something in {all.Bothered} of {totals.Cases} replies, {Share(totals.Bothered(), 100)} %");
        if (report.BotheredPerDay is { } day) to.WriteLine($"at {report.Volume} replies a day agents are bothered about {PerDay(day)} times a day{(report.BotheredPerDayBefore is { } before ? $", before about {PerDay(before)}" : "")}");
        if (report.Against is not null) to.WriteLine($"{totals.Differing} cases differ: {all.New} new, {all.Gone} gone, {all.Changed} changed; gate stricter for {totals.Stricter}, milder for {totals.Milder}");
    }

    private static string Share(Interval share, double times) =>
        double.IsNaN(share.Value) ? "-" : string.Create(CultureInfo.InvariantCulture, $"{share.Value * times:0.0} [{share.Low * times:0.0}–{share.High * times:0.0}]");

    private static string PerDay((double Value, double Low, double High) day) => string.Create(CultureInfo.InvariantCulture, $"{day.Value:0.#} [{day.Low:0.#}–{day.High:0.#}]");
}
