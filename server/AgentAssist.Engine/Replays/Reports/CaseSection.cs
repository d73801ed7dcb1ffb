using AgentAssist.Engine.Replays.Comparisons;

namespace AgentAssist.Engine.Replays.Reports;

/// <summary>The cases of the readable report, with what to find them by.</summary>
internal sealed class CaseSection(HtmlWriter html, ReplayReport report, ReportWords words)
{
    public void Write()
    {
        html.Write($"<section aria-labelledby=\"cases\" id=\"case-list\">\n<h2 id=\"cases\">{words.Cases}</h2>\n");
        if (report.Results.Count == 0) html.Write($"<p>{words.NoCases}</p>\n");
        else WriteFilter();
        if (report.Notable > report.Results.Count) html.Write($"<p class=\"quiet\">{string.Format(System.Globalization.CultureInfo.InvariantCulture, words.OnlyFirst, report.Results.Count, report.Notable)}</p>\n");
        for (var i = 0; i < report.Results.Count; i++) Write(report.Results[i], i + 1);
        html.WriteRaw("</section>\n");
    }

    private void WriteFilter()
    {
        html.Write($"<form class=\"filter\" role=\"search\"><label>{words.Search} <input type=\"search\" id=\"search\"></label>\n");
        html.Write($"<label>{words.Outcome} <select id=\"outcome\"><option value=\"\">{words.All}</option>");
        foreach (var (value, name) in new[] { ("failed", words.Failed), ("passed", words.Passed), ("open", words.Open), ("not-run", words.NotRun) }) html.Write($"<option value=\"{value}\">{name}</option>");
        if (report.Against is not null) html.Write($"<option value=\"different\">{words.Different}</option>");
        html.Write($"</select></label>\n<label>{words.Rule} <select id=\"rule\"><option value=\"\">{words.All}</option>");
        foreach (var rule in report.Results.SelectMany(RulesOf).Distinct().Order(StringComparer.Ordinal)) html.Write($"<option>{rule}</option>");
        html.Write($"</select></label>\n<p id=\"shown\" role=\"status\" data-label=\"{words.Shown}\">{words.Shown}: {report.Results.Count}</p></form>\n");
    }

    private static IEnumerable<string> RulesOf(CaseResult result) => result.Found.Concat(result.Missed).Concat(result.Extra).Concat(result.Said)
        .Select(finding => finding.Rule).Concat(result.Changes.Select(change => change.Finding.Rule)).Distinct();

    private void Write(CaseResult result, int number)
    {
        var outcome = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(result.Outcome.ToString());
        html.Write($"<article class=\"case {outcome}\" data-outcome=\"{outcome}\" data-different=\"{(result.Changes.IsEmpty ? "" : "different")}\" data-rules=\"{string.Join(' ', RulesOf(result))}\" aria-labelledby=\"case-{number}\">\n");
        html.Write($"<h3 id=\"case-{number}\">{result.Id} <span class=\"tag {outcome}\">{OutcomeOf(result.Outcome)}</span>");
        foreach (var fact in new[] { result.Topic, result.Language, ReplayJson.NameOf(result.Level) }.OfType<string>().Concat(result.Tags)) html.Write($" <span class=\"fact\">{fact}</span>");
        html.WriteRaw("</h3>\n");
        if (result.Reason.Length > 0) html.Write($"<p class=\"reason\">{words.Why}: {result.Reason}</p>\n");
        WriteConversation(result);
        if (result.Text.Length > 0)
        {
            html.Write($"<p class=\"reply\" lang=\"{(result.Language == "und" ? words.Language : result.Language)}\">");
            WriteMarked(result.Text, MarksOf(result, messageIndex: null));
            html.WriteRaw("</p>\n");
        }

        WriteFindings(result);
        WriteAfter(result);
        html.WriteRaw("</article>\n");
    }

    private void WriteConversation(CaseResult result)
    {
        if (result.Conversation.Count == 0) return;
        html.Write($"<details{(result.Text.Length == 0 ? " open" : "")}><summary>{words.Conversation} ({result.Conversation.Count})</summary>\n<ol class=\"talk\">\n");
        for (var i = 0; i < result.Conversation.Count; i++)
        {
            var message = result.Conversation[i];
            var isNote = message.Visibility == Visibility.Note;
            html.Write($"<li class=\"{(isNote ? "note" : message.Author.ToString().ToLowerInvariant())}\"><b>{(isNote ? words.Note : message.Author switch { Author.Customer => words.Customer, Author.Agent => words.Agent, _ => words.System })}</b> <span>");
            WriteMarked(message.Text, MarksOf(result, i));
            html.WriteRaw("</span></li>\n");
        }

        html.WriteRaw("</ol></details>\n");
    }

    private static List<(TextRange Range, string Class)> MarksOf(CaseResult result, int? messageIndex)
    {
        var marks = result.Missed.Select(finding => (finding, Class: "missed"))
            .Concat(result.Changes.Where(change => change.Kind == ChangeKind.Gone).Select(change => (finding: change.Finding, Class: "gone")))
            .Concat(result.Extra.Select(finding => (finding, Class: "extra")))
            .Concat(result.Changes.Where(change => change.Kind != ChangeKind.Gone).Select(change => (finding: change.Finding, Class: change.Kind == ChangeKind.New ? "new" : "changed")))
            .Concat(result.Found.Select(finding => (finding, Class: "found")))
            .Concat(result.Said.Select(finding => (finding, Class: "said")));
        return [.. marks.Where(mark => mark.finding.MessageIndex == messageIndex && mark.finding.Range is not null).Select(mark => (mark.finding.Range!.Value, mark.Class))];
    }

    private void WriteMarked(string text, List<(TextRange Range, string Class)> marks)
    {
        foreach (var segment in TextSegment.Split(text, marks))
        {
            if (segment.Class is null) html.Write($"{segment.Text}");
            else html.Write($"<mark class=\"{segment.Class}\">{segment.Text}</mark>");
        }
    }

    private void WriteFindings(CaseResult result)
    {
        html.WriteRaw("<ul class=\"findings\">\n");
        foreach (var finding in result.Missed) Write(result, "missed", words.Missed, finding, []);
        foreach (var finding in result.Extra) Write(result, "extra", words.Extra, finding, []);
        foreach (var finding in result.Found) Write(result, "found", words.Found, finding, []);
        foreach (var change in result.Changes)
        {
            var (look, name) = change.Kind switch { ChangeKind.New => ("new", words.New), ChangeKind.Gone => ("gone", words.Gone), _ => ("changed", words.Changed) };
            Write(result, look, name, change.Finding, change.Keys);
        }

        foreach (var finding in result.Said.Where(said => !result.Found.Concat(result.Extra).Any(told => IsSame(told, said)))) Write(result, "said", words.Said, finding, []);
        html.WriteRaw("</ul>\n");
    }

    private static bool IsSame(CaseFinding left, CaseFinding right) => (left.Rule, left.Range, left.MessageIndex) == (right.Rule, right.Range, right.MessageIndex);

    private void Write(CaseResult result, string look, string name, CaseFinding finding, IReadOnlyCollection<string> keys)
    {
        var text = finding.MessageIndex is { } index && index < result.Conversation.Count ? result.Conversation[index].Text : result.Text;
        html.Write($"<li><span class=\"tag {look}\">{name}</span> <code>{finding.Rule}</code> ");
        if (finding.Range is not { } range) html.Write($"{words.Anywhere}");
        else if (range.End <= text.Length) html.Write($"<q>{text[range.Start..range.End]}</q>");
        html.Write($" {string.Join(", ", keys)}{(finding.Mode == EnforcementMode.Shadow ? " (shadow)" : "")}");
        if (finding.Message is { } message) html.Write($" <span class=\"message\">{message.Replace("**", "", StringComparison.Ordinal)}</span>");
        html.WriteRaw("</li>\n");
    }

    private void WriteAfter(CaseResult result)
    {
        if (result.GateBefore is { } before && before != result.Gate) html.Write($"<p class=\"gate\">{words.Gate}: {Word(before)} → {Word(result.Gate)}</p>\n");
        if (result.Fix is { } fix)
        {
            html.Write($"<div class=\"fix\"><b>{words.Fixed}</b> <span class=\"quiet\">({(fix.Says.IsEmpty ? words.FixedClean : $"{words.FixedSays}: {string.Join(", ", fix.Says)}")})</span><p class=\"reply\">{fix.Text}</p></div>\n");
        }

        if (result.GoodReply is { } good) html.Write($"<div class=\"good\"><b>{words.GoodReply}</b><p class=\"reply\">{good}</p></div>\n");
    }

    private static string Word(GateDecision gate) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(gate.ToString());

    private string OutcomeOf(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Passed => words.Passed,
        CaseOutcome.Failed => words.Failed,
        CaseOutcome.NotRun => words.NotRun,
        _ => words.Open,
    };
}
