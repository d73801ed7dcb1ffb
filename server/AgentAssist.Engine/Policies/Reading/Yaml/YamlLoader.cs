using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AgentAssist.Engine.Policies.Reading.Yaml;

/// <summary>Reads one YAML file into nodes with places, within limits that hold against a hostile file.</summary>
internal sealed class YamlLoader
{
    public const int MaxDepth = 32;
    private const int MaxAliasedNodes = 10_000;

    private readonly SourceText _source;
    private readonly ProblemList _problems;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = [];
    private readonly List<(int Start, int End)> _scalars = [];
    private int _aliasedNodes;

    private YamlLoader(SourceText source, ProblemList problems)
    {
        (_source, _problems) = (source, problems);
        _scanner = new Scanner(new StringReader(source.Text), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>The root of the file, or null when it could not be read; what is wrong is reported.</summary>
    public static YamlNode? Load(SourceText source, ProblemList problems) => new YamlLoader(source, problems).Load();

    private YamlNode? Load()
    {
        var hasTabs = TabCheck.ReportIndentation(_source, _problems);
        try
        {
            var root = ReadStream();
            if (root is not null) TabCheck.ReportSeparators(_source, _scalars, _problems);
            return root;
        }
        catch (YamlException exception)
        {
            if (!hasTabs) ReportSyntax(exception.Start.Index, exception.Message);
        }
        // The parser throws these for some broken inputs: `[1, 2` followed by a less indented line, for one.
        catch (Exception exception) when (
            exception is InvalidOperationException or InvalidCastException or ArgumentException or IndexOutOfRangeException)
        {
            if (!hasTabs) ReportSyntax(_scanner.CurrentPosition.Index, "a bracket, brace or quote is not closed, or a line is indented wrongly.");
        }
        return null;
    }

    private void ReportSyntax(long index, string message) =>
        _problems.Error(_source.LocationOf((int)Math.Min(index, _source.Text.Length)), "yaml-syntax", $"this is not valid YAML: {message}");

    private YamlNode? ReadStream()
    {
        Next();
        if (Next() is StreamEnd)
        {
            _problems.Error(_source.LocationOf(0), "empty-file", "the file is empty; write its keys or delete it");
            return null;
        }
        Next();
        var root = ReadNode(1);
        if (root is null) return null;
        if (Next() is DocumentStart second)
        {
            _problems.Error(At(second.Start), "multiple-documents", "a file holds one document; move what follows '---' to a file of its own");
        }
        return root;
    }

    private ParsingEvent Next()
    {
        _parser.MoveNext();
        return _parser.Current!;
    }

    private SourceLocation At(Mark mark) => _source.LocationOf((int)mark.Index);

    /// <summary>Reads the node the parser stands on and moves past it; null when a limit was broken.</summary>
    private YamlNode? ReadNode(int depth)
    {
        if (depth > MaxDepth) return Stop(_parser.Current!.Start, "too-deep",
            $"values are nested more than {MaxDepth} levels deep; write it flatter");
        if (_parser.Current is AnchorAlias alias) return ReadAlias(alias, depth);
        var start = (NodeEvent)_parser.Current!;
        if (!start.Tag.IsEmpty && start.Tag.Value != "?")
        {
            _problems.Error(At(start.Start), "tag", "tags are not allowed; delete it, and put text in quotes to keep it text");
        }
        YamlNode? node = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart => ReadList(start, depth),
            _ => ReadMap(start, depth),
        };
        if (node is not null && !start.Anchor.IsEmpty) _anchors[start.Anchor.Value] = node;
        return node;
    }

    private YamlNode? Stop(Mark at, string code, string message)
    {
        _problems.Error(At(at), code, message);
        return null;
    }

    private YamlNode? ReadAlias(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
        {
            return Stop(alias.Start, "unknown-alias", $"no anchor '&{alias.Value.Value}' stands before this alias");
        }
        _aliasedNodes += target.Size;
        if (_aliasedNodes > MaxAliasedNodes)
        {
            return Stop(alias.Start, "alias-limit",
                $"the aliases of this file repeat more than {MaxAliasedNodes} values; write them out where they are needed");
        }
        if (depth + target.Height - 1 > MaxDepth)
        {
            return Stop(alias.Start, "too-deep", $"with this alias values are nested more than {MaxDepth} levels deep; write it flatter");
        }
        Next();
        return target;
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        _scalars.Add((start, end));
        var node = new YamlScalar(_source, start, end, scalar.Value, scalar.Style);
        Next();
        return node;
    }

    private YamlList? ReadList(NodeEvent start, int depth)
    {
        var items = new List<YamlNode>();
        Next();
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item) return null;
            items.Add(item);
        }
        Next();
        return new YamlList(At(start.Start), items);
    }

    private YamlMap? ReadMap(NodeEvent start, int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Next();
        while (_parser.Current is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not { } key || ReadNode(depth + 1) is not { } value) return null;
            if (key is not YamlScalar name) _problems.Error(key.Location, "wrong-type", $"a key is a word, not {key.Description}");
            else if (!keys.Add(name.Text)) _problems.Error(name.Location, "duplicate-key", $"'{name.Text}' is written twice here; keep one of them");
            else entries.Add(new YamlEntry(name, value));
        }
        Next();
        return new YamlMap(At(start.Start), entries);
    }
}
