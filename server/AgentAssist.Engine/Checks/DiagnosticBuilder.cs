using System.Globalization;
using System.Text;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Checks;

/// <summary>Turns findings into what the agent sees.</summary>
internal static class DiagnosticBuilder
{
    /// <summary>What can mean something in Markdown; marks of a sentence stay as they are.</summary>
    private const string MarkdownSigns = @"\`*_{}[]()#+-<>|~^=&$";

    public static Diagnostic Build(CheckRun run, in Finding finding)
    {
        var rule = finding.Rule;
        var sentence = run.Analysis.SentenceAt(finding.Match.Range.Start).Language.Tag();
        var message = rule.Definition.Message.For(run.Request.UiLanguage, sentence);
        return new Diagnostic
        {
            Range = finding.Match.Range,
            Severity = rule.Definition.Severity,
            Code = rule.Definition.Id,
            Source = rule.Source,
            Message = message.Contains('{') ? Fill(message, run, finding, sentence) : message,
            CodeDescription = rule.Description,
            Criterion = rule.Definition.Criterion,
            Mode = finding.Mode,
            Actions = WithTheirs(FixBuilder.Build(run, rule.Definition, finding.Match.Range, sentence), finding.Match.External?.Actions),
        };
    }

    /// <summary>The rule's own actions, then those from outside; one at most is preferred.</summary>
    private static IReadOnlyList<CodeAction> WithTheirs(IReadOnlyList<CodeAction> own, IReadOnlyList<CodeAction>? theirs)
    {
        if (theirs is null or { Count: 0 }) return own;
        var preferred = own.Count == 0 ? theirs.FirstOrDefault(action => action.IsPreferred) : null;
        return [.. own, .. theirs.Select(action => action with { IsPreferred = ReferenceEquals(action, preferred) })];
    }

    /// <summary>
    /// Puts <c>{match}</c>, <c>{count}</c>, <c>{message}</c> (of a plugin or a language model; the rule's title when it has none) and the named groups of the
    /// expression into a message. A group that took no part is empty.
    /// </summary>
    private static string Fill(string message, CheckRun run, in Finding finding, string sentence)
    {
        var match = finding.Match;
        var groups = match.Pattern?.Captures(run, match);
        var filled = new StringBuilder(message.Length + 32);
        for (var i = 0; i < message.Length;)
        {
            var close = message[i] == '{' ? message.IndexOf('}', i) : -1;
            var value = close < 0 ? null : message[(i + 1)..close] switch
            {
                "match" => run.Analysis.Text[match.Range.Start..match.Range.End],
                "count" => match.Count.ToString("0.#", CultureInfo.InvariantCulture),
                "message" when match.External is { } theirs => theirs.Message ?? finding.Rule.Definition.Title.For(run.Request.UiLanguage, sentence),
                var name => groups?.ContainsKey(name) == true ? groups[name].Value : null,
            };
            if (value is null) filled.Append(message[i++]);
            else
            {
                AppendEscaped(filled, value);
                i = close + 1;
            }
        }

        return filled.ToString();
    }

    /// <summary>The draft's words are text, not Markdown.</summary>
    private static void AppendEscaped(StringBuilder to, string value)
    {
        const int most = 120;
        foreach (var c in value.AsSpan(0, Math.Min(most, value.Length)))
        {
            if (MarkdownSigns.Contains(c)) to.Append('\\');
            to.Append(c is '\n' or '\r' ? ' ' : c);
        }

        if (value.Length > most) to.Append('…');
    }
}
