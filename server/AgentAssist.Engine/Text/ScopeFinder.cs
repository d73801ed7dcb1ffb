using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Text.Folding;

namespace AgentAssist.Engine.Text;

/// <summary>Finds the parts of a text that a rule can look at or away from.</summary>
internal static class ScopeFinder
{
    private const int LongestGreeting = 8;
    private const int LongestSignature = 12;

    private static readonly string[] Greetings =
    [
        "hello", "hi", "hey", "dear", "good morning", "good afternoon", "good evening", "greetings",
        "здравствуйте", "здравствуй", "привет", "приветствую", "добрый день", "добрый вечер", "доброе утро", "доброго дня",
        "доброго времени", "уважаемый", "уважаемая", "дорогой", "дорогая",
        "вітаю", "привіт", "добрий день", "добрий вечір", "доброго ранку", "доброго вечора", "шановний", "шановна", "дорогий", "дорога",
    ];

    private static readonly string[] Closings =
    [
        "best regards", "kind regards", "regards", "best wishes", "sincerely", "yours", "warm regards", "have a nice", "have a great",
        "с уважением", "с наилучшими", "всего доброго", "всего хорошего", "хорошего дня", "приятного дня", "удачного дня",
        "з повагою", "з найкращими", "на все добре", "всього найкращого", "гарного дня", "хорошого дня", "приємного дня",
    ];

    /// <summary>Quotations, code, links and addresses: parts that carry a mark of their own.</summary>
    public static void FindMarked(string text, List<ScopeRange> scopes)
    {
        FindQuotedLines(text, scopes);
        FindPairs(text, scopes);
        FindLinks(text, scopes);
    }

    /// <summary>Greeting, closing, signature and numbers.</summary>
    public static void FindEdges(TextAnalysis analysis, List<ScopeRange> scopes)
    {
        var sentences = analysis.Sentences;
        if (sentences.Count > 0 && IsOne(analysis, sentences[0], Greetings, LongestGreeting))
            scopes.Add(new ScopeRange(TextScopes.Greeting, sentences[0].Range));
        for (var i = Math.Max(0, sentences.Count - 4); i < sentences.Count; i++)
        {
            if (!IsOne(analysis, sentences[i], Closings, LongestSignature)) continue;
            scopes.Add(new ScopeRange(TextScopes.Closing, sentences[i].Range));
            for (var after = i + 1; after < sentences.Count; after++)
                if (Length(sentences[after]) <= LongestSignature) scopes.Add(new ScopeRange(TextScopes.Signature, sentences[after].Range));
            break;
        }

        FindNumbers(analysis, scopes);
    }

    private static int Length(in Sentence sentence) => sentence.EndToken - sentence.FirstToken;

    private static bool IsOne(TextAnalysis analysis, in Sentence sentence, string[] openings, int longest)
    {
        if (Length(sentence) > longest) return false;
        foreach (var opening in openings)
            if (StartsWith(analysis, sentence, opening)) return true;
        return false;
    }

    private static bool StartsWith(TextAnalysis analysis, in Sentence sentence, string opening)
    {
        var token = sentence.FirstToken;
        foreach (var word in opening.AsSpan().Split(' '))
        {
            if (token >= sentence.EndToken || !analysis.LettersOf(analysis.Tokens[token]).SequenceEqual(opening.AsSpan(word))) return false;
            token++;
        }

        return true;
    }

    private static void FindNumbers(TextAnalysis analysis, List<ScopeRange> scopes)
    {
        for (var i = 0; i < analysis.TokenCount; i++)
        {
            ref readonly var token = ref analysis.Tokens[i];
            if (token.Flags == CharFlags.Digit) scopes.Add(new ScopeRange(TextScopes.Number, new TextRange(token.Start, token.End)));
        }
    }

    private static void FindQuotedLines(string text, List<ScopeRange> scopes)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (text.AsSpan(start, end - start).TrimStart() is ['>', ..])
                scopes.Add(new ScopeRange(TextScopes.Quote, new TextRange(start, end)));
            start = end + 1;
        }
    }

    private static void FindPairs(string text, List<ScopeRange> scopes)
    {
        for (var i = 0; i < text.Length;)
        {
            var open = text.AsSpan(i).IndexOfAny(PairOpeners);
            if (open < 0) return;
            i += open;
            var close = text[i] switch
            {
                '«' => Match(text, i, "«", "»"),
                '„' => Match(text, i, "", "“”\""),
                '“' or '‟' => Match(text, i, "", "”\""),
                '"' when !IsInch(text, i) => Match(text, i, "", "\""),
                '`' => CodeEnd(text, i),
                _ => -1,
            };
            if (close > 0) scopes.Add(new ScopeRange(text[i] == '`' ? TextScopes.Code : TextScopes.Quote, new TextRange(i, close)));
            i = close > 0 ? close : i + 1;
        }
    }

    private static bool IsInch(string text, int i) => i > 0 && char.IsAsciiDigit(text[i - 1]);

    /// <summary>Position after the mark that closes a quotation in the same paragraph, or -1.</summary>
    private static int Match(string text, int open, string nests, string closes)
    {
        var depth = 1;
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] is '\n' or '\r') return -1;
            if (closes.Contains(text[i]) && --depth == 0) return i + 1;
            if (nests.Contains(text[i])) depth++;
        }

        return -1;
    }

    private static int CodeEnd(string text, int open)
    {
        var fence = text.AsSpan(open).StartsWith("```", StringComparison.Ordinal);
        var body = open + (fence ? 3 : 1);
        var close = text.IndexOf(fence ? "```" : "`", body, StringComparison.Ordinal);
        if (close < 0 || (!fence && text.AsSpan(body, close - body).Contains('\n'))) return -1;
        return close + (fence ? 3 : 1);
    }

    private static void FindLinks(string text, List<ScopeRange> scopes)
    {
        for (var at = 0; at < text.Length;)
        {
            // Every kind of link has one of the two inside.
            var mark = text.AsSpan(at).IndexOfAny('.', ':');
            if (mark < 0) return;
            var start = at + mark;
            var end = start + 1;
            at = end;
            if (end == text.Length || IsLinkBreak(text[end])) continue;
            while (start > 0 && !IsLinkBreak(text[start - 1])) start--;
            while (end < text.Length && !IsLinkBreak(text[end])) end++;
            var trimmed = start + text.AsSpan(start, end - start).TrimEnd(".,;:!?)").Length;
            if (KindOf(text.AsSpan(start, trimmed - start)) is var kind and not TextScopes.None)
                scopes.Add(new ScopeRange(kind, new TextRange(start, trimmed)));
            at = end;
        }
    }

    private static bool IsLinkBreak(char c) =>
        char.IsWhiteSpace(c) || c is '"' or '(' or '[' or ']' or '<' or '>' || FoldTable.Class(c) == CharClass.Quote;

    private static TextScopes KindOf(ReadOnlySpan<char> word)
    {
        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return TextScopes.Link;
        var at = word.IndexOf('@');
        if (at > 0 && IsDomain(word[(at + 1)..])) return TextScopes.Email;
        var slash = word.IndexOf('/');
        return IsDomain(slash < 0 ? word : word[..slash]) ? TextScopes.Link : TextScopes.None;
    }

    /// <summary>
    /// <c>name.tld</c>: ASCII labels with a final one of two letters or more, in lower case (a full stop without a space is no
    /// domain), and letters with full stops between are none either (s.h.it).
    /// </summary>
    private static bool IsDomain(ReadOnlySpan<char> word)
    {
        var dot = word.LastIndexOf('.');
        if (dot <= 0 || word.Length - dot < 3 || word.ContainsAnyExcept(DomainCharacters)) return false;
        return !word[(dot + 1)..].ContainsAnyExceptInRange('a', 'z') && (word.IndexOf('.') == dot || HoldsLongLabel(word[..dot]));
    }

    private static bool HoldsLongLabel(ReadOnlySpan<char> labels)
    {
        foreach (var label in labels.Split('.'))
            if (labels[label].Length > 1) return true;
        return false;
    }

    private static readonly System.Buffers.SearchValues<char> PairOpeners = System.Buffers.SearchValues.Create("«„“‟\"`");

    private static readonly System.Buffers.SearchValues<char> DomainCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");
}
