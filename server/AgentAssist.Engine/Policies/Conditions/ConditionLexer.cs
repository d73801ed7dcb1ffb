using System.Text.RegularExpressions;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>Cuts a <c>when:</c> clause into tokens; after an invalid one comes the end.</summary>
internal sealed partial class ConditionLexer(string clause)
{
    private static readonly string[] s_operators = ["==", "!=", "<=", ">=", "=~", "&&", "||", "<", ">", "!"];

    private int _at;

    public List<ConditionToken> ReadAll()
    {
        var tokens = new List<ConditionToken>();
        do tokens.Add(Read());
        while (tokens[^1].Kind is not (ConditionTokenKind.End or ConditionTokenKind.Invalid));
        return tokens;
    }

    private ConditionToken Read()
    {
        while (_at < clause.Length && char.IsWhiteSpace(clause[_at])) _at++;
        if (_at == clause.Length) return new(ConditionTokenKind.End, _at, "the end");
        var c = clause[_at];
        if (char.IsAsciiLetter(c)) return Word();
        if (char.IsAsciiDigit(c) || (c == '-' && _at + 1 < clause.Length && char.IsAsciiDigit(clause[_at + 1]))) return Number();
        return c switch
        {
            '\'' => QuotedText(),
            '"' => Invalid("put the text in single quotes: 'chat'"),
            '/' => RegularExpression(),
            '(' => Sign(ConditionTokenKind.Open, 1),
            ')' => Sign(ConditionTokenKind.Close, 1),
            '[' => Sign(ConditionTokenKind.OpenList, 1),
            ']' => Sign(ConditionTokenKind.CloseList, 1),
            ',' => Sign(ConditionTokenKind.Comma, 1),
            _ => Operator(),
        };
    }

    private ConditionToken Sign(ConditionTokenKind kind, int length)
    {
        var token = new ConditionToken(kind, _at, clause.Substring(_at, length));
        _at += length;
        return token;
    }

    private ConditionToken Invalid(string message) => new(ConditionTokenKind.Invalid, _at, message);

    private ConditionToken Operator()
    {
        foreach (var text in s_operators)
        {
            if (string.CompareOrdinal(clause, _at, text, 0, text.Length) != 0) continue;
            return Sign(text switch
            {
                "&&" => ConditionTokenKind.And,
                "||" => ConditionTokenKind.Or,
                "!" => ConditionTokenKind.Not,
                _ => ConditionTokenKind.Operator,
            }, text.Length);
        }
        return Invalid(clause[_at] == '=' ? "write '==' to compare" : $"'{clause[_at]}' means nothing here");
    }

    private ConditionToken Word()
    {
        var start = _at;
        while (_at < clause.Length && (char.IsAsciiLetterOrDigit(clause[_at]) || clause[_at] is '.' or '-' or '_')) _at++;
        var word = clause[start.._at];
        var kind = word switch
        {
            "and" => ConditionTokenKind.And,
            "or" => ConditionTokenKind.Or,
            "not" => ConditionTokenKind.Not,
            "in" => ConditionTokenKind.In,
            "true" => ConditionTokenKind.True,
            "false" => ConditionTokenKind.False,
            _ => ConditionTokenKind.Key,
        };
        return new(kind, start, word);
    }

    private ConditionToken Number()
    {
        var start = _at++;
        while (_at < clause.Length && (char.IsAsciiDigit(clause[_at]) || clause[_at] == '.')) _at++;
        return new(ConditionTokenKind.Number, start, clause[start.._at]);
    }

    private ConditionToken QuotedText()
    {
        var start = _at;
        var end = _at + 1;
        while (end < clause.Length && clause[end] != '\'') end += clause[end] == '\\' ? 2 : 1;
        if (end >= clause.Length) return Invalid("the quote is not closed");
        _at = end + 1;
        var text = clause[(start + 1)..end];
        return new(ConditionTokenKind.Text, start, text.Contains('\\') ? EscapedCharacter().Replace(text, "$1") : text);
    }

    private ConditionToken RegularExpression()
    {
        var start = _at;
        var end = _at + 1;
        while (end < clause.Length && clause[end] != '/') end += clause[end] == '\\' ? 2 : 1;
        if (end >= clause.Length) return Invalid("the expression is not closed; end it with '/'");
        _at = end + 1;
        var ignoreCase = _at < clause.Length && clause[_at] == 'i';
        if (ignoreCase) _at++;
        if (_at < clause.Length && char.IsAsciiLetterOrDigit(clause[_at])) return Invalid("the only flag of an expression is 'i'");
        return new(ConditionTokenKind.Regex, start, clause[(start + 1)..end].Replace("\\/", "/", StringComparison.Ordinal), ignoreCase);
    }

    [GeneratedRegex(@"\\(['\\])")]
    private static partial Regex EscapedCharacter();
}
