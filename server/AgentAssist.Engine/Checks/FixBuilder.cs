using System.Buffers;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text;
using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Checks;

/// <summary>Builds the quick fixes of a finding as edits of the draft, tidy at the seams.</summary>
internal static class FixBuilder
{
    // Words that tie an instruction to what follows it: «tell him THAT the money comes tomorrow».
    private static readonly string[] Connectors = ["that", "что", "чтобы", "що", "щоб"];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyаеиоуыэюяіїє");

    public static IReadOnlyList<CodeAction> Build(CheckRun run, RuleDefinition rule, TextRange match, string language)
    {
        if (rule.Fixes.IsEmpty) return [];
        var actions = new List<CodeAction>(rule.Fixes.Length);
        foreach (var fix in rule.Fixes)
        {
            var text = fix.Text?.In(language);
            if (fix.Text is not null && text is null) continue;
            if (Edits(run.Analysis, fix.Kind, match, text ?? "") is not { } edits || actions.Any(action => action.Edits.SequenceEqual(edits))) continue;
            var title = fix.Title?.For(run.Request.UiLanguage, language) ?? FixTitles.For(fix.Kind, run.Request.UiLanguage ?? language, text);
            actions.Add(new CodeAction(title, CodeActionKind.QuickFix, actions.Count == 0, fix.Applicability, edits));
        }

        return actions;
    }

    private static List<TextEdit>? Edits(TextAnalysis analysis, FixKind kind, TextRange match, string text) => kind switch
    {
        FixKind.Replace => [new TextEdit(match, MatchCase(analysis, match, text))],
        FixKind.DeleteMatch => Delete(analysis, WithTrailingComma(analysis, match)),
        FixKind.DeleteSentence => Delete(analysis, analysis.SentenceAt(match.Start).Range),
        FixKind.InsertBefore => [new TextEdit(new TextRange(match.Start, match.Start), text)],
        FixKind.InsertAfter => [InsertAfter(analysis, match, text)],
        FixKind.LowerCaseMatch => LowerCase(analysis, match),
        FixKind.LowerCaseSentence => LowerCase(analysis, analysis.SentenceAt(match.Start).Range),
        FixKind.KeepSentenceRest => Keep(analysis, analysis.SentenceAt(match.Start).Range.Start, match.End, SentenceEnd(analysis, match)),
        FixKind.KeepDraftRest => Keep(analysis, 0, match.End, analysis.Text.TrimEnd().Length),
        FixKind.KeepQuote => KeepQuote(analysis, match),
        _ => null,
    };

    /// <summary>Where the sentence of the last sign of a match ends; white space behind it is no part of one.</summary>
    private static int SentenceEnd(TextAnalysis analysis, TextRange match)
    {
        var last = match.End - 1;
        while (last > match.Start && char.IsWhiteSpace(analysis.Text[last])) last--;
        return analysis.SentenceAt(Math.Max(match.Start, last)).Range.End;
    }

    /// <summary>A text that is a sentence of its own goes behind the sentence of the match, which gets the full stop it lacks.</summary>
    private static TextEdit InsertAfter(TextAnalysis analysis, TextRange match, string text)
    {
        if (!IsSentence(text)) return new TextEdit(new TextRange(match.End, match.End), text);
        var end = SentenceEnd(analysis, match);
        return new TextEdit(new TextRange(end, end), char.IsLetterOrDigit(analysis.Text[end - 1]) ? "." + text : text);
    }

    /// <summary>White space, then a capital letter, in quotation marks perhaps.</summary>
    private static bool IsSentence(string text)
    {
        if (text.Length == 0 || !char.IsWhiteSpace(text[0])) return false;
        var begin = text.AsSpan().TrimStart();
        return begin.Length > 0 && (char.IsUpper(begin[0]) || (begin.Length > 1 && FoldTable.Class(begin[0]) == CharClass.Quote && char.IsUpper(begin[1])));
    }

    /// <summary>Words in capitals in small letters, but for the first letter of a sentence and for what is written in capitals anyway.</summary>
    private static List<TextEdit>? LowerCase(TextAnalysis analysis, TextRange range)
    {
        var lowered = analysis.Text[range.Start..range.End].ToCharArray();
        for (var i = analysis.TokenAt(range.Start); i < analysis.TokenCount && analysis.Tokens[i].End <= range.End; i++)
        {
            ref readonly var token = ref analysis.Tokens[i];
            if (!IsShouted(analysis, token)) continue;
            var start = i == analysis.Sentences[token.Sentence].FirstToken ? token.Start + 1 : token.Start;
            for (var at = Math.Max(start, range.Start); at < token.End; at++) lowered[at - range.Start] = char.ToLowerInvariant(analysis.Text[at]);
        }

        var text = new string(lowered);
        return text == analysis.Text[range.Start..range.End] ? null : [new TextEdit(range, text)];
    }

    /// <summary>Not «I», and no abbreviation: those have a digit or no vowel (SMS, ИНН has one, so a person looks at the result).</summary>
    private static bool IsShouted(TextAnalysis analysis, in Token token)
    {
        if ((token.Flags & (CharFlags.Upper | CharFlags.Lower | CharFlags.Digit)) != CharFlags.Upper) return false;
        var letters = analysis.LettersOf(token);
        return letters.Length == 1 ? letters[0] != 'i' : token.IsJoined || letters.ContainsAny(Vowels);
    }

    private static string MatchCase(TextAnalysis analysis, TextRange match, string text) =>
        text.Length > 0 && match.Length > 0 && char.IsUpper(analysis.Text[match.Start]) ? Capital(text) : text;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The match with the comma after it, when none is left over before it.</summary>
    private static TextRange WithTrailingComma(TextAnalysis analysis, TextRange match) =>
        match.End < analysis.Text.Length && analysis.Text[match.End] == ',' ? match with { End = match.End + 1 } : match;

    /// <summary>Deletes a range with the white space and the comma that would be left over, and starts the next word in capitals where a sentence now begins.</summary>
    private static List<TextEdit> Delete(TextAnalysis analysis, TextRange range)
    {
        var text = analysis.Text;
        var (start, end) = range;
        var opensSentence = analysis.SentenceAt(start).Range.Start == start;
        var endsLine = end == text.Length || text[end] is '\n' or '\r';
        var endsClause = !opensSentence && (end == text.Length || ".!?…;:)".Contains(text[end]));
        if (endsLine || endsClause) while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        else if (start == 0 || char.IsWhiteSpace(text[start - 1])) while (end < text.Length && text[end] is ' ' or '\t') end++;
        if (end == text.Length) while (start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
        if (endsClause && start > 0 && text[start - 1] == ',') start--;
        if (start == 0) while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        if (opensSentence && end < text.Length && char.IsLower(text[end]) && end < SentenceEnd(analysis, range))
            return [new TextEdit(new TextRange(start, end + 1), char.ToUpperInvariant(text[end]).ToString())];
        return [new TextEdit(new TextRange(start, end), "")];
    }

    /// <summary>Deletes from a position to the end of the match and makes what follows, unquoted, a sentence of its own.</summary>
    private static List<TextEdit>? Keep(TextAnalysis analysis, int from, int matchEnd, int end)
    {
        var text = analysis.Text;
        var start = SkipConnectors(analysis, matchEnd, end);
        if (!HoldsLetter(text, start, end)) return null;
        var edits = new List<TextEdit>();
        var close = ClosingQuote(text, start, end);
        if (close >= 0) start++;
        edits.Add(char.IsLower(text[start])
            ? new TextEdit(new TextRange(from, start + 1), char.ToUpperInvariant(text[start]).ToString())
            : new TextEdit(new TextRange(from, start), ""));
        if (close >= 0) edits.Add(new TextEdit(new TextRange(close, CloseEnd(text, close, end)), ""));
        return edits;
    }

    /// <summary>With the quotation mark goes a second full stop: «It is done.». → It is done.</summary>
    private static int CloseEnd(string text, int close, int end) =>
        close + 1 < end && FoldTable.Class(text[close + 1]) == CharClass.Terminator && FoldTable.Class(text[close - 1]) == CharClass.Terminator
            ? close + 2
            : close + 1;

    private static int SkipConnectors(TextAnalysis analysis, int from, int end)
    {
        var text = analysis.Text;
        var at = SkipPunctuation(text, from, end);
        var token = analysis.TokenAt(at);
        if (token < analysis.TokenCount && analysis.Tokens[token].Start == at && IsConnector(analysis.LettersOf(analysis.Tokens[token])))
            at = SkipPunctuation(text, analysis.Tokens[token].End, end);
        return at;
    }

    private static bool IsConnector(ReadOnlySpan<char> letters)
    {
        foreach (var connector in Connectors)
            if (letters.SequenceEqual(connector)) return true;
        return false;
    }

    private static int SkipPunctuation(string text, int from, int end)
    {
        while (from < end && (char.IsWhiteSpace(text[from]) || text[from] is '.' or ',' or ':' or ';' or '-' or '–' or '—' or '(' or ')' or '!')) from++;
        return from;
    }

    private static bool HoldsLetter(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (char.IsLetter(text[i])) return true;
        return false;
    }

    /// <summary>Where the quotation that opens at a position closes, when it reaches to the end; -1 otherwise.</summary>
    private static int ClosingQuote(string text, int start, int end)
    {
        var closes = text[start] switch { '«' => "»", '“' or '„' => "”“", '"' => "\"", _ => "" };
        for (var i = end - 1; i > start && closes.Length > 0; i--)
        {
            if (closes.Contains(text[i])) return i;
            if (FoldTable.Class(text[i]) != CharClass.Terminator && !char.IsWhiteSpace(text[i])) return -1;
        }

        return -1;
    }

    private static List<TextEdit>? KeepQuote(TextAnalysis analysis, TextRange match)
    {
        foreach (var quote in analysis.ScopesOf(TextScopes.Quote))
        {
            if (quote.Start < match.End || quote.Length <= 2 || analysis.Text[quote.Start] == '>') continue;
            return [new TextEdit(new TextRange(0, quote.Start + 1), ""), new TextEdit(new TextRange(quote.End - 1, analysis.Text.Length), "")];
        }

        return null;
    }
}
