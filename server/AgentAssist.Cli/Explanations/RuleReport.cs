using AgentAssist.Cli.Terminals;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Cli.Explanations;

/// <summary>Shows what one rule made of a text.</summary>
internal sealed class RuleReport(TextWriter to, Palette palette, TextLines lines)
{
    private const string Indent = "    ";
    private const int MaxPhrase = 120;
    private const int MaxWords = 40;

    public void Write(RuleExplanation rule, bool isDetailed)
    {
        to.WriteLine($"{palette.Bold($"{rule.Source}/{rule.Code}")} {Paint(rule, Says(rule.Outcome))} · {Words.Of(rule.Severity)}, {Mode(rule.Mode)} · {palette.Dim(rule.Location.ToString())}");
        if (isDetailed) WriteWhere(rule);
        foreach (var condition in rule.When.Where(condition => isDetailed || !condition.Holds)) WriteCondition(condition);
        foreach (var match in rule.Matches.Where(match => isDetailed || !IsPartOfAnother(match, rule))) WriteMatch(match);
        if (isDetailed) WritePart(rule.Find, Indent);
        if (rule.Matches.IsEmpty) foreach (var miss in isDetailed ? rule.NearMisses : [.. rule.NearMisses.Take(1)]) WriteMiss(miss);
    }

    public static string Says(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.ConditionFalse => "its 'when' does not hold",
        RuleOutcome.OnlyOnSend => "is judged only when the draft is sent",
        RuleOutcome.NoMatch => "found nothing",
        RuleOutcome.Silenced => "stands by nothing it found",
        RuleOutcome.MergedAway => "leaves the words to another rule",
        RuleOutcome.InShadow => "speaks in shadow",
        _ => "speaks",
    };

    /// <summary>A match within a longer one with the same end, or one the rule leaves to itself, tells nothing new.</summary>
    private static bool IsPartOfAnother(MatchExplanation match, RuleExplanation rule) =>
        match.MergedInto == $"{rule.Source}/{rule.Code}"
        || rule.Matches.Any(other => other.Outcome == match.Outcome && other.Range != match.Range && other.Range.Contains(match.Range));

    private string Paint(RuleExplanation rule, string text) =>
        rule.Outcome >= RuleOutcome.InShadow ? palette.Severity(rule.Severity, text) : palette.Dim(text);

    private static string Mode(ModeExplanation mode)
    {
        var steps = new List<string> { $"{Words.Of(mode.Written)} in the pack" };
        if (mode.InPolicy != mode.Written) steps.Add($"{Words.Of(mode.InPolicy)} by an override");
        if (mode.ForLevel != mode.InPolicy) steps.Add($"{Words.Of(mode.ForLevel)} for the agent's level");
        if (mode.Final != mode.ForLevel) steps.Add($"{Words.Of(mode.Final)} by an exception");
        return $"mode {Words.Of(mode.Final)}{(steps.Count == 1 ? "" : $" ({string.Join(", ", steps)})")}";
    }

    private void WriteWhere(RuleExplanation rule)
    {
        to.WriteLine($"{Indent}speaks {(rule.Languages.IsEmpty ? "every language" : string.Join(", ", rule.Languages))}");
        var at = rule.LooksAt.IsEmpty ? "everything" : string.Join(", ", rule.LooksAt);
        var away = rule.LooksAwayFrom.IsEmpty ? "" : $" but {string.Join(", ", rule.LooksAwayFrom)}";
        to.WriteLine($"{Indent}looks at {at}{away}{(rule.IsPerSentence ? ", sentence by sentence" : "")}");
    }

    private void WriteCondition(ConditionExplanation condition)
    {
        to.WriteLine($"{Indent}when {condition.Clause}: {(condition.Holds ? palette.Good("holds") : palette.Bad("does not hold"))}");
        foreach (var reason in condition.Reasons().DistinctBy(reason => reason.Key))
        {
            to.WriteLine($"{Indent}  {reason.Key} is {reason.Value ?? "not known"}");
        }
    }

    private void WriteMatch(MatchExplanation match)
    {
        WriteExcerpt(match.Range, Fate(match), match.Outcome == MatchOutcome.Reported);
        foreach (var phrase in match.Phrases) WritePhrase(phrase);
        if (match.Outcome == MatchOutcome.Reported) return;
        foreach (var because in match.Because.Where(because => match.Outcome != MatchOutcome.OutsideScope && because != match.Range).Take(3))
        {
            WriteExcerpt(because, Against(match.Outcome), isGood: true);
        }

        if (match.Silencer is not { } silencer) return;
        to.WriteLine($"{Indent}unless at {palette.Dim(silencer.Location.ToString())}");
        foreach (var phrase in silencer.Phrases.DistinctBy(phrase => phrase.Location)) WritePhrase(phrase);
    }

    private static string Fate(MatchExplanation match) => match.Outcome switch
    {
        MatchOutcome.Reported => "found",
        MatchOutcome.InExcludedScope => "left out: lies in a part the rule looks away from",
        MatchOutcome.OutsideScope => "left out: lies outside the parts the rule looks at",
        MatchOutcome.Negated => "left out: negated",
        MatchOutcome.Silenced => "left out: silenced by 'unless'",
        _ => $"left to {match.MergedInto}",
    };

    private static string Against(MatchOutcome outcome) => outcome switch
    {
        MatchOutcome.Negated => "the negation",
        MatchOutcome.Silenced => "what silences it",
        MatchOutcome.MergedAway => "the finding that stays",
        _ => "the part looked away from",
    };

    private void WritePhrase(PhraseMatch phrase) =>
        to.WriteLine($"{Indent}by {phrase.Language} \"{Short(phrase.Phrase, MaxPhrase)}\" {palette.Dim(phrase.Location.ToString())}");

    private void WritePart(PartExplanation part, string indent)
    {
        var found = part.Found.IsEmpty ? palette.Dim("nothing") : string.Join(", ", part.Found.Take(5).Select(range => $"«{Short(lines.Text[range.Start..range.End].ReplaceLineEndings("⏎"), MaxWords)}»"));
        to.WriteLine($"{indent}{part.Kind}: {found}{(part.Note is null ? "" : $" ({part.Note})")}");
        foreach (var inner in part.Parts) WritePart(inner, indent + "  ");
    }

    private void WriteMiss(NearMiss miss)
    {
        to.WriteLine($"{Indent}nearest: {miss.Language} \"{Short(miss.Phrase, MaxPhrase)}\" {palette.Dim(miss.Location.ToString())}");
        var next = miss.Expected is null
            ? "all of it is there"
            : $"{miss.Words} of {miss.OfWords} words; then it wants {miss.Expected}, and there is {(miss.Actual is null ? "nothing more in the sentence" : $"«{miss.Actual}»")}";
        WriteExcerpt(miss.Range, miss.SentenceLanguage is { } language ? $"{next}; the sentence is surely {language}" : next, isGood: true);
    }

    private void WriteExcerpt(TextRange range, string label, bool isGood)
    {
        foreach (var (line, carets) in Excerpt.Of(lines, range))
        {
            to.WriteLine(Indent + line);
            if (carets.Length > 0) to.WriteLine($"{Indent}{(isGood ? palette.Good(carets) : palette.Bad(carets))} {label}");
        }
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..most] + "…";
}
