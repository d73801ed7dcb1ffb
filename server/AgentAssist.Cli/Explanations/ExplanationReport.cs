using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Cli.Explanations;

/// <summary>Shows an explanation to people: text by text, what speaks first, what has nothing to say last.</summary>
internal sealed class ExplanationReport(TextWriter to, Palette palette, bool isDetailed)
{
    private const string Indent = "  ";

    public void Write(PolicyExplanation explanation, DraftCheckRequest request)
    {
        foreach (var text in explanation.Texts) Write(text);
        foreach (var group in explanation.Absent.GroupBy(rule => rule.Reason))
        {
            var why = group.Key is { } reason ? $"cannot run here ({Words.Of(reason)})" : "off";
            to.WriteLine($"{why}: {Names(group.Select(rule => (rule.Source, rule.Code)))}");
        }

        if (explanation.Texts.IsEmpty) to.WriteLine("nothing to read: the draft is empty, and so is the conversation");
        if (request.Draft.Visibility == Visibility.Note) to.WriteLine("the draft is an internal note: nothing of it is reported");
        to.WriteLine(palette.Dim($"policy {explanation.Policy.Id} · gate {Words.Of(explanation.Response.Gate.Decision)} · agent {request.Context.Agent.Level.ToString().ToLowerInvariant()}"));
    }

    private void Write(TextExplanation text)
    {
        var lines = new TextLines(text.Text);
        to.WriteLine(palette.Bold(text.MessageIndex is { } index ? $"customer's message {index}" : "draft") + $": {text.Language}");
        foreach (var sentence in text.Sentences)
        {
            var certainty = sentence.IsCertain ? sentence.Language : $"{sentence.Language}?";
            to.WriteLine($"{Indent}{lines.Position(sentence.Range.Start)} {certainty,-3} {palette.Dim(OneLine(text.Text, sentence.Range))}");
        }

        foreach (var word in text.Words.Where(word => !word.Readings.IsEmpty)) WriteReadings(text.Text, word);
        to.WriteLine();
        WriteRules(text, lines);
    }

    private void WriteReadings(string text, WordExplanation word)
    {
        // A root inside the word is no disguise.
        foreach (var reading in word.Readings.Where(reading => !reading.PhraseWords.All(phraseWord => word.Folded.Contains(phraseWord, StringComparison.Ordinal))))
        {
            to.WriteLine($"{Indent}«{OneLine(text, reading.Range)}» can be read as {string.Join(", ", reading.PhraseWords)}");
        }
    }

    private void WriteRules(TextExplanation text, TextLines lines)
    {
        var report = new RuleReport(to, palette, lines);
        var shown = text.Rules.Where(rule => isDetailed || !rule.Matches.IsEmpty || IsNear(rule)).OrderByDescending(rule => rule.Outcome).ToList();
        foreach (var rule in shown)
        {
            report.Write(rule, isDetailed);
            to.WriteLine();
        }

        foreach (var group in text.Rules.Except(shown).GroupBy(rule => rule.Outcome).OrderByDescending(group => group.Key))
        {
            to.WriteLine($"{RuleReport.Says(group.Key)}: {Names(group.Select(rule => (rule.Source, rule.Code)))}");
        }

        if (!isDetailed) to.WriteLine();
    }

    /// <summary>Enough of a phrase was found that somebody may wonder.</summary>
    private static bool IsNear(RuleExplanation rule) =>
        rule.Outcome == RuleOutcome.NoMatch && rule.NearMisses is [var miss, ..] && miss.Words > 1 && miss.Words * 3 >= miss.OfWords * 2;

    private static string Names(IEnumerable<(string Source, string Code)> rules) => string.Join(", ", rules.Select(rule => $"{rule.Source}/{rule.Code}"));

    private static string OneLine(string text, TextRange range) => text[range.Start..range.End].ReplaceLineEndings("⏎");
}
