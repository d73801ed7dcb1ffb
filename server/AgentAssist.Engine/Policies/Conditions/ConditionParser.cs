using System.Collections.Immutable;
using System.Globalization;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Policies.Reading;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>
/// Reads <c>when:</c> clauses: <c>or</c> binds loosest, then <c>and</c>, then <c>not</c>; <c>||</c>, <c>&amp;&amp;</c> and <c>!</c> are the same.
/// A comparison with a key that is not known is false; <c>!=</c> and <c>not in</c> are true then.
/// </summary>
internal sealed class ConditionParser
{
    public const int MaxDepth = 8;

    private readonly List<ConditionToken> _tokens;
    private readonly Func<int, SourceLocation> _locate;
    private readonly ProblemList _problems;
    private readonly ImmutableArray<ConditionReference>.Builder _references = ImmutableArray.CreateBuilder<ConditionReference>();
    private readonly ImmutableArray<LocatedId>.Builder _told = ImmutableArray.CreateBuilder<LocatedId>();
    private int _at;
    private int _depth;
    private bool _isRight = true;
    private bool _isStopped;

    private ConditionParser(string clause, Func<int, SourceLocation> locate, ProblemList problems)
    {
        _tokens = new ConditionLexer(clause).ReadAll();
        (_locate, _problems) = (locate, problems);
    }

    private ConditionToken Current => _tokens[_at];

    /// <summary>Parses and type-checks a clause; null when something is wrong, which is reported.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="locate">Where a character of the clause stands in the file.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static Condition? Parse(string clause, Func<int, SourceLocation> locate, ProblemList problems)
    {
        var parser = new ConditionParser(clause, locate, problems);
        var condition = parser.ParseOr();
        if (parser.Current.Kind != ConditionTokenKind.End) parser.Unexpected("'and', 'or' or the end of the clause");
        if (!parser._isRight || condition is null) return null;
        return parser._references.Count + parser._told.Count == 0
            ? condition
            : new ReferringCondition(condition, parser._references.ToImmutable(), parser._told.ToImmutable());
    }

    private Condition? ParseOr()
    {
        var parts = ParseChain(ConditionTokenKind.Or, ParseAnd);
        return parts is [var only] ? only : new AnyOfCondition(parts);
    }

    private Condition? ParseAnd()
    {
        var parts = ParseChain(ConditionTokenKind.And, ParseNot);
        return parts is [var only] ? only : new AllOfCondition(parts);
    }

    private ImmutableArray<Condition> ParseChain(ConditionTokenKind joint, Func<Condition?> parsePart)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        do
        {
            if (parsePart() is { } part) parts.Add(part);
        }
        while (Take(joint));
        return parts.ToImmutable();
    }

    private Condition? ParseNot()
    {
        var isNegated = false;
        while (Take(ConditionTokenKind.Not)) isNegated = !isNegated;
        var part = ParsePrimary();
        return isNegated && part is not null ? new NotCondition(part) : part;
    }

    private Condition? ParsePrimary()
    {
        if (Current.Kind == ConditionTokenKind.Key) return ParseComparison();
        if (!Take(ConditionTokenKind.Open))
        {
            Unexpected("a key such as channel, 'not' or '('");
            return null;
        }
        if (++_depth > MaxDepth) Stop(_tokens[_at - 1].Start, "too-deep",
            $"parentheses are nested more than {MaxDepth} levels deep; write the clause flatter");
        var inner = _isStopped ? null : ParseOr();
        _depth--;
        if (!Take(ConditionTokenKind.Close)) Unexpected("')'");
        return inner;
    }

    private Condition? ParseComparison()
    {
        var name = Current;
        _at++;
        var key = ConditionKeys.Find(name.Text);
        if (key is null)
        {
            var known = ConditionKeys.All.Select(known => known.Name)
                .Concat(ConditionKeys.Families.Select(family => family.Prefix + family.Placeholder)).ToList();
            Report(name.Start, "unknown-key", $"unknown key '{name.Text}'{Spelling.DidYouMeanOrOneOf(name.Text, known)}");
        }
        Note(key, name);
        if (Take(ConditionTokenKind.In)) return ParseIn(key);
        if (Current.Kind == ConditionTokenKind.Not && _tokens[_at + 1].Kind == ConditionTokenKind.In)
        {
            _at += 2;
            return Negate(ParseIn(key));
        }
        return Current.Kind == ConditionTokenKind.Operator ? ParseOperator(key) : Flag(key, name);
    }

    private void Note(ConditionKey? key, ConditionToken name)
    {
        if (key?.IsTold == true) _told.Add(new LocatedId(name.Text, _locate(name.Start)));
        if (ConditionKeys.FamilyOf(name.Text) is not { Names: { } target } family) return;
        var rule = new LocatedId(name.Text[family.Prefix.Length..], _locate(name.Start + family.Prefix.Length));
        _references.Add(new ConditionReference(target, rule));
    }

    private FlagCondition? Flag(ConditionKey? key, ConditionToken name)
    {
        switch (key)
        {
            case FlagKey flag: return new FlagCondition(flag);
            case CustomKey custom: return new FlagCondition(custom.AsFlag);
            case null: return null;
        }
        if (Current.Kind is not (ConditionTokenKind.And or ConditionTokenKind.Or or ConditionTokenKind.Close or ConditionTokenKind.End))
        {
            Unexpected("a comparison such as '=='");
            return null;
        }
        Report(name.Start, "wrong-type",
            $"'{name.Text}' is {key.Kind}, which is not true or false by itself; compare it: {name.Text} {Example(key)}");
        return null;
    }

    private static string Example(ConditionKey key) => key switch
    {
        TextKey { Values: [var first, ..] } => $"== '{first}'",
        NumberKey => ">= 3",
        _ => "== '…'",
    };

    private Condition? ParseOperator(ConditionKey? key)
    {
        var sign = Current;
        _at++;
        var value = Current;
        if (value.Kind is not (
            ConditionTokenKind.Text or ConditionTokenKind.Number or ConditionTokenKind.Regex or ConditionTokenKind.True or ConditionTokenKind.False))
        {
            Unexpected("a value", value.Kind == ConditionTokenKind.Key ? $"; put it in single quotes: '{value.Text}'" : "");
            return null;
        }
        _at++;
        return sign.Text switch
        {
            "=~" => Match(key, value),
            "==" => Equal(key, value),
            "!=" => Negate(Equal(key, value)),
            _ => Order(key, sign, value),
        };
    }

    private static NotCondition? Negate(Condition? condition) => condition is null ? null : new NotCondition(condition);

    private Condition? Equal(ConditionKey? key, ConditionToken value)
    {
        if (key is CustomKey custom)
        {
            key = value.Kind switch
            {
                ConditionTokenKind.Number => custom.AsNumber,
                ConditionTokenKind.True or ConditionTokenKind.False => custom.AsFlag,
                _ => custom.AsText,
            };
        }
        switch (key)
        {
            case TextKey text when value.Kind == ConditionTokenKind.Text:
                return IsKnownValue(text, value) ? new TextCondition(text, [value.Text]) : null;
            case NumberKey number when value.Kind == ConditionTokenKind.Number:
                return Compare(number, Comparison.Equal, value);
            case FlagKey flag when value.Kind is ConditionTokenKind.True or ConditionTokenKind.False:
                return value.Kind == ConditionTokenKind.True ? new FlagCondition(flag) : new NotCondition(new FlagCondition(flag));
        }
        return MismatchedValue(key, value);
    }

    private NumberCondition? Order(ConditionKey? key, ConditionToken sign, ConditionToken value)
    {
        if (key is CustomKey custom) key = custom.AsNumber;
        if (key is not (null or NumberKey))
        {
            Report(sign.Start, "wrong-type", $"'{key.Name}' is {key.Kind}; '{sign.Text}' compares numbers");
            return null;
        }
        if (key is not NumberKey number || value.Kind != ConditionTokenKind.Number)
        {
            MismatchedValue(key, value);
            return null;
        }
        return Compare(number, sign.Text switch
        {
            "<" => Comparison.Less,
            "<=" => Comparison.LessOrEqual,
            ">" => Comparison.Greater,
            _ => Comparison.GreaterOrEqual,
        }, value);
    }

    private NumberCondition? Compare(NumberKey key, Comparison comparison, ConditionToken value)
    {
        if (double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new(key, comparison, number);
        Report(value.Start, "when-syntax", $"'{value.Text}' is not a number");
        return null;
    }

    private MatchCondition? Match(ConditionKey? key, ConditionToken value)
    {
        if (value.Kind != ConditionTokenKind.Regex)
        {
            Report(value.Start, "wrong-type", $"'=~' takes an expression between slashes: /{value.Text}/i");
            return null;
        }
        if (key is CustomKey custom) key = custom.AsText;
        if (key is not (null or TextKey))
        {
            Report(value.Start, "wrong-type", $"'{key.Name}' is {key.Kind}; '=~' looks into texts");
            return null;
        }
        var regex = PolicyRegex.Build(new PatternFind(value.Text, value.IgnoreCase, [], false, default), out var error);
        if (regex is null) Report(value.Start, "bad-pattern", error);
        return regex is not null && key is TextKey text ? new MatchCondition(text, regex) : null;
    }

    private AnyOfCondition? ParseIn(ConditionKey? key)
    {
        if (!Take(ConditionTokenKind.OpenList))
        {
            Unexpected("a list such as ['chat', 'email']");
            return null;
        }
        var values = new List<Condition>();
        var count = 0;
        do
        {
            if (Current.Kind is not (ConditionTokenKind.Text or ConditionTokenKind.Number))
            {
                Unexpected("a value in single quotes", Current.Kind == ConditionTokenKind.Key ? $"; write '{Current.Text}'" : "");
                return null;
            }
            if (Equal(key, _tokens[_at++]) is { } value) values.Add(value);
            count++;
        }
        while (Take(ConditionTokenKind.Comma));
        if (!Take(ConditionTokenKind.CloseList)) Unexpected("',' or ']'");
        return values.Count == count ? new AnyOfCondition([.. values]) : null;
    }

    private bool IsKnownValue(TextKey key, ConditionToken value)
    {
        if (key.Values.Count == 0 || key.Values.Contains(value.Text)) return true;
        Report(value.Start, "unknown-value", $"'{key.Name}' is never '{value.Text}'{Spelling.DidYouMeanOrOneOf(value.Text, [.. key.Values])}");
        return false;
    }

    private Condition? MismatchedValue(ConditionKey? key, ConditionToken value)
    {
        if (key is not null) Report(value.Start, "wrong-type", $"'{key.Name}' is {key.Kind} and cannot be compared with {Describe(value)}");
        return null;
    }

    private static string Describe(ConditionToken token) => token.Kind switch
    {
        ConditionTokenKind.Text => $"the text '{token.Text}'",
        ConditionTokenKind.Number => $"the number {token.Text}",
        ConditionTokenKind.Regex => $"the expression /{token.Text}/",
        ConditionTokenKind.End => "the end",
        _ => $"'{token.Text}'",
    };

    private bool Take(ConditionTokenKind kind)
    {
        if (_isStopped || Current.Kind != kind) return false;
        _at++;
        return true;
    }

    private void Unexpected(string expected, string advice = "")
    {
        var message = Current.Kind == ConditionTokenKind.Invalid ? Current.Text : $"expected {expected}, found {Describe(Current)}{advice}";
        Stop(Current.Start, "when-syntax", message);
    }

    /// <summary>Reports an error after which the rest of the clause cannot be understood; later ones are its echoes.</summary>
    private void Stop(int offset, string code, string message)
    {
        if (!_isStopped) Report(offset, code, message);
        _isStopped = true;
        _at = _tokens.Count - 1;
    }

    private void Report(int offset, string code, string message)
    {
        _problems.Error(_locate(offset), code, message);
        _isRight = false;
    }
}
