using AgentAssist.Cli.Terminals;

namespace AgentAssist.Cli.Drafts;

/// <summary>Shows the findings of one draft to a person.</summary>
internal sealed class DraftReport(TextWriter to, Palette palette, string file, string text)
{
    private const string Indent = "    ";
    private readonly TextLines _lines = new(text);

    public void Write(DraftCheckResponse response)
    {
        foreach (var diagnostic in response.Diagnostics) Write(diagnostic);
        foreach (var suggestion in response.Suggestions) Write(suggestion);
        if (response.Mom is { WouldSend: false } mom) to.WriteLine($"mom test: {string.Join(' ', mom.Reasons)}");
        foreach (var group in response.Incomplete.GroupBy(check => check.Reason))
        {
            to.WriteLine(palette.Dim($"not checked ({Words.Of(group.Key)}): {string.Join(", ", group.Select(check => check.Source))}"));
        }

        to.WriteLine(Summary(response));
    }

    private void Write(Diagnostic diagnostic)
    {
        var severity = palette.Severity(diagnostic.Severity, Words.Of(diagnostic.Severity));
        var place = palette.Bold($"{file}:{_lines.Position(diagnostic.Range.Start)}:");
        to.WriteLine($"{place} {severity} {diagnostic.Source}/{diagnostic.Code} [{Words.Of(diagnostic.Mode)}]: {palette.Markdown(diagnostic.Message.ReplaceLineEndings(" "))}");
        foreach (var (line, carets) in Excerpt.Of(_lines, diagnostic.Range))
        {
            to.WriteLine(Indent + line);
            if (carets.Length > 0) to.WriteLine(Indent + palette.Severity(diagnostic.Severity, carets));
        }

        foreach (var action in diagnostic.Actions) to.WriteLine($"{Indent}fix: {action.Title}{Preview(action)}");
        to.WriteLine();
    }

    private void Write(Suggestion suggestion)
    {
        to.WriteLine($"{palette.Bold("suggestion:")} {suggestion.Title} ({suggestion.Id}): {suggestion.Reason}");
        foreach (var line in suggestion.InsertText.Split('\n')) to.WriteLine(Indent + palette.Good(line.TrimEnd()));
        if (suggestion.Summary is not null) to.WriteLine($"{Indent}summary: {suggestion.Summary}");
        to.WriteLine();
    }

    private string Preview(CodeAction action) => action.Edits.Count == 0 ? "" : $" → {palette.Good(FixPreview.Of(text, action.Edits))}";

    private string Summary(DraftCheckResponse response)
    {
        var found = response.Diagnostics
            .GroupBy(diagnostic => diagnostic.Severity)
            .OrderByDescending(group => group.Key)
            .Select(group => palette.Severity(group.Key, Words.Count(group.Count(), Words.Of(group.Key))));
        var findings = response.Diagnostics.Count == 0 ? palette.Good("no findings") : $"{Words.Count(response.Diagnostics.Count, "finding")}: {string.Join(", ", found)}";
        var score = response.Score is null ? "" : $" · score {response.Score.Total}";
        return $"{findings} · gate {Words.Of(response.Gate.Decision)} · language {response.Language} · policy {response.Policy.Id}{score}";
    }
}
