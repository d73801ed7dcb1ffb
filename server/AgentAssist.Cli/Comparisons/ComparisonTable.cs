using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Cli.Comparisons;

/// <summary>Shows the differences to people: definitions, totals by rule, then text by text.</summary>
internal sealed class ComparisonTable(TextWriter to, Palette palette)
{
    private const string Indent = "    ";

    public void Write(ComparisonTotals totals)
    {
        foreach (var change in totals.Policies.Definitions) to.WriteLine($"{Sign(change.Kind)} {change.What} {palette.Bold(change.Name)}{Details(change)}");
        if (totals.Policies.Definitions.IsEmpty) to.WriteLine("the rules and suggestions are the same");
        if (totals.Texts == 0) return;

        to.WriteLine();
        foreach (var (text, difference) in totals.Shown) Write(text, difference);
        if (totals.Changed > totals.Shown.Count) to.WriteLine($"… and {Words.Count(totals.Changed - totals.Shown.Count, "more changed text")} (--most shows more)\n");
        WriteTotals(totals);
    }

    private string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.New => palette.Good("+"),
        ChangeKind.Gone => palette.Bad("-"),
        _ => "~",
    };

    private static string Details(DefinitionChange change)
    {
        var former = change.FormerName is null ? "" : $" (was {change.FormerName})";
        return change.Keys.IsEmpty ? former : $"{former}: {string.Join(", ", change.Keys)}";
    }

    private void Write(ComparedText text, ResponseComparison difference)
    {
        var gate = difference.GateBefore == difference.GateAfter ? "" : $" gate {Words.Of(difference.GateBefore)} → {Words.Of(difference.GateAfter)}";
        to.WriteLine($"{palette.Bold($"{text.Place}:")}{gate}");
        var lines = new TextLines(text.Request.Draft.Text);
        foreach (var change in difference.Findings) Write(lines, change);
        foreach (var change in difference.Signals)
        {
            var message = new TextLines(text.Request.Conversation[change.Signal.MessageIndex].Text);
            to.WriteLine($"{Indent}{Sign(change.Kind)} {change.Rule} in message {change.Signal.MessageIndex}");
            WriteExcerpt(message, change.Signal.Range);
        }

        foreach (var change in difference.Suggestions) to.WriteLine($"{Indent}{Sign(change.Kind)} suggestion {change.Id}");
        to.WriteLine();
    }

    private void Write(TextLines lines, FindingChange change)
    {
        var finding = change.After ?? change.Before!;
        to.WriteLine($"{Indent}{Sign(change.Kind)} {change.Rule} {Words.Of(finding.Severity)} [{Words.Of(finding.Mode)}]{Keys(lines, change)}");
        WriteExcerpt(lines, finding.Range);
    }

    private static string Keys(TextLines lines, FindingChange change) => change.Keys.IsEmpty
        ? ""
        : ": " + string.Join(", ", change.Keys.Select(key => key switch
        {
            "severity" => $"severity was {Words.Of(change.Before!.Severity)}",
            "mode" => $"mode was {Words.Of(change.Before!.Mode)}",
            "range" => $"range was «{lines.Text[change.Before!.Range.Start..change.Before.Range.End].ReplaceLineEndings("⏎")}»",
            _ => key,
        }));

    private void WriteExcerpt(TextLines lines, TextRange range)
    {
        foreach (var (line, carets) in Excerpt.Of(lines, range))
        {
            to.WriteLine($"{Indent}  {line}");
            if (carets.Length > 0) to.WriteLine($"{Indent}  {palette.Dim(carets)}");
        }
    }

    private void WriteTotals(ComparisonTotals totals)
    {
        if (totals.Rules.Count > 0)
        {
            var width = totals.Rules.Keys.Max(name => name.Length);
            to.WriteLine(palette.Bold($"{"rule".PadRight(width)}    new   gone  changed"));
            foreach (var (name, counts) in totals.Rules) to.WriteLine($"{name.PadRight(width)}  {counts.New,5}  {counts.Gone,5}  {counts.Changed,7}");
        }

        var gates = totals.Gates == (0, 0) ? "" : $"; gate stricter for {totals.Gates.Stricter}, milder for {totals.Gates.Milder}";
        to.WriteLine($"{Words.Count(totals.Texts, "text")}: {totals.Changed} changed{gates}");
    }
}
