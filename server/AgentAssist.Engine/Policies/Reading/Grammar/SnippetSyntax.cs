namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>
/// The part of the LSP snippet syntax that snippets use: tab stops <c>$1</c>, <c>${1:placeholder}</c>, choices <c>${1|a,b|}</c>, variables
/// <c>$NAME</c> and <c>${NAME:fallback}</c>; a backslash makes the next character text. A placeholder or fallback may hold one more.
/// </summary>
internal sealed class SnippetSyntax
{
    private const int MaxDepth = 2;

    private readonly string _snippet;
    private readonly List<(int Offset, string Name)> _bareVariables = [];
    private int _at;

    private SnippetSyntax(string snippet) => _snippet = snippet;

    /// <summary>What a snippet can name; all of it comes from the context and may be unknown.</summary>
    public static IReadOnlyList<string> Variables { get; } =
        ["CUSTOMER_NAME", "CUSTOMER_ID", "AGENT_NAME", "BRAND", "TOPIC", "CHANNEL", "SEGMENT", "STAGE", "HELPDESK", "CONVERSATION_ID"];

    /// <summary>What a whole snippet matches, as a regular expression for the schema.</summary>
    public static string Pattern { get; } = ToPattern();

    /// <summary>Checks a snippet.</summary>
    /// <param name="snippet">The snippet.</param>
    /// <param name="bareVariables">Variables without a fallback, and where they stand.</param>
    /// <returns>The first error, or null.</returns>
    public static SnippetError? Check(string snippet, out IReadOnlyList<(int Offset, string Name)> bareVariables)
    {
        var syntax = new SnippetSyntax(snippet);
        bareVariables = syntax._bareVariables;
        return syntax.ReadBody(0);
    }

    private static string ToPattern()
    {
        var name = $"(?:{string.Join('|', Variables)})(?![A-Za-z0-9_])";
        var simple = $@"\$(?:[0-9]+|{name}|\{{(?:[0-9]+|{name})\}})";
        const string choice = @"\$\{[0-9]+\|(?:\\[\s\S]|[^\\|,])+(?:,(?:\\[\s\S]|[^\\|,])+)*\|\}";
        var leaf = $@"(?:\\[\s\S]|[^$\\}}]|{simple})";
        var inner = $@"(?:\\[\s\S]|[^$\\}}]|{simple}|{choice}|\$\{{(?:[0-9]+|{name}):{leaf}*\}})";
        return $@"^(?:\\[\s\S]|[^$\\]|{simple}|{choice}|\$\{{(?:[0-9]+|{name}):{inner}*\}})*$";
    }

    private SnippetError? ReadBody(int depth)
    {
        while (_at < _snippet.Length)
        {
            var c = _snippet[_at];
            if (c == '}' && depth > 0) return null;
            if (c == '\\' && _at + 1 == _snippet.Length) return Error(_at, "a backslash at the end; write two for a backslash");
            if (c != '$') _at += c == '\\' ? 2 : 1;
            else if (ReadDollar(depth) is { } error) return error;
        }
        return depth == 0 ? null : Error(_at, "a '{' is not closed; write '}'");
    }

    private SnippetError? ReadDollar(int depth)
    {
        var start = _at++;
        if (!Peek('{')) return ReadName(start, out var bare) is { } error ? error : Bare(start, bare);
        _at++;
        if (ReadName(start, out var name) is { } nameError) return nameError;
        if (Peek('}'))
        {
            _at++;
            return Bare(start, name);
        }
        var isText = Peek(':');
        if (!isText && (!Peek('|') || name is not null)) return Error(_at, "expected '}' or ':'");
        if (depth == MaxDepth) return Error(start, "placeholders are nested too deeply; one may hold one more");
        _at++;
        return isText ? ReadPlaceholder(depth) : ReadChoices();
    }

    /// <summary>Reads digits (no name) or the name of a variable.</summary>
    private SnippetError? ReadName(int dollar, out string? name)
    {
        name = null;
        var start = _at;
        if (_at < _snippet.Length && char.IsAsciiDigit(_snippet[_at]))
        {
            while (_at < _snippet.Length && char.IsAsciiDigit(_snippet[_at])) _at++;
            return null;
        }
        while (_at < _snippet.Length && (char.IsAsciiLetterOrDigit(_snippet[_at]) || _snippet[_at] == '_')) _at++;
        if (_at == start) return Error(dollar, @"a '$' starts a tab stop or a variable; write '\$' for a dollar sign");
        name = _snippet[start.._at];
        return Variables.Contains(name)
            ? null
            : new SnippetError(start, "unknown-value", $"unknown variable '{name}'{Spelling.DidYouMeanOrOneOf(name, Variables)}");
    }

    private SnippetError? Bare(int offset, string? name)
    {
        if (name is not null) _bareVariables.Add((offset, name));
        return null;
    }

    private SnippetError? ReadPlaceholder(int depth)
    {
        if (ReadBody(depth + 1) is { } error) return error;
        _at++;
        return null;
    }

    private SnippetError? ReadChoices()
    {
        var optionStart = _at;
        for (; _at < _snippet.Length; _at++)
        {
            var c = _snippet[_at];
            if (c is ',' or '|' && _at == optionStart) return Error(_at, "a choice is empty");
            if (c == ',') optionStart = _at + 1;
            if (c == '\\') _at++;
            if (c != '|') continue;
            if (_at + 1 == _snippet.Length || _snippet[_at + 1] != '}') return Error(_at, "expected '|}' after the choices");
            _at += 2;
            return null;
        }
        return Error(_snippet.Length, "the choices are not closed; write '|}'");
    }

    private bool Peek(char c) => _at < _snippet.Length && _snippet[_at] == c;

    private static SnippetError Error(int offset, string message) => new(offset, "snippet-syntax", message);
}
