using System.Text;

namespace AgentAssist.Engine.Suggestions;

/// <summary>Takes a snippet apart; its syntax was checked when the pack was read.</summary>
internal sealed class SnippetParser
{
    private readonly string _snippet;
    private int _at;

    private SnippetParser(string snippet) => _snippet = snippet;

    public static IReadOnlyList<SnippetPart> Parse(string snippet) => new SnippetParser(snippet).ReadParts(isNested: false);

    private List<SnippetPart> ReadParts(bool isNested)
    {
        var parts = new List<SnippetPart>();
        while (_at < _snippet.Length && !(isNested && _snippet[_at] == '}'))
            parts.Add(_snippet[_at] == '$' ? ReadDollar() : ReadText(isNested));
        return parts;
    }

    private SnippetText ReadText(bool isNested)
    {
        var (start, plain) = (_at, new StringBuilder());
        for (; _at < _snippet.Length && _snippet[_at] != '$' && !(isNested && _snippet[_at] == '}'); _at++)
        {
            if (_snippet[_at] == '\\' && _at + 1 < _snippet.Length) _at++;
            plain.Append(_snippet[_at]);
        }

        return new SnippetText(_snippet[start.._at], plain.ToString());
    }

    private SnippetPart ReadDollar()
    {
        var start = _at++;
        var isBraced = _snippet[_at] == '{';
        if (isBraced) _at++;
        var name = ReadName();
        if (!isBraced) return Simple(start, name);
        var mark = _snippet[_at++];
        if (mark == '}') return Simple(start, name);
        if (mark == '|') return ReadChoices(start);
        var opening = _snippet[start.._at];
        var parts = ReadParts(isNested: true);
        _at++;
        return char.IsAsciiDigit(name[0]) ? new SnippetPlaceholder(opening, parts) : new SnippetVariable(name, parts);
    }

    private SnippetPart Simple(int start, string name) =>
        char.IsAsciiDigit(name[0]) ? new SnippetText(_snippet[start.._at], "") : new SnippetVariable(name, []);

    private string ReadName()
    {
        var start = _at;
        var isNumber = char.IsAsciiDigit(_snippet[_at]);
        while (_at < _snippet.Length && (isNumber ? char.IsAsciiDigit(_snippet[_at]) : char.IsAsciiLetterOrDigit(_snippet[_at]) || _snippet[_at] == '_')) _at++;
        return _snippet[start.._at];
    }

    private SnippetText ReadChoices(int start)
    {
        var first = new StringBuilder();
        var isFirst = true;
        for (; _snippet[_at] != '|'; _at++)
        {
            if (_snippet[_at] == ',') isFirst = false;
            if (_snippet[_at] == '\\') _at++;
            if (isFirst) first.Append(_snippet[_at]);
        }

        _at += 2;
        return new SnippetText(_snippet[start.._at], first.ToString());
    }
}
