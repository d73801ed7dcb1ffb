using System.Text;
using System.Text.Json;

namespace AgentAssist.Plugins.Manifests;

/// <summary>Parses JSON into nodes that know their line and column.</summary>
internal ref struct ManifestParser
{
    private const int MaxDepth = 16;

    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _json;

    private ManifestParser(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip });
    }

    /// <summary>The root value; null after telling what is not JSON.</summary>
    public static ManifestNode? Parse(ReadOnlySpan<byte> utf8, ManifestProblems problems)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            var parser = new ManifestParser(utf8);
            parser._json.Read();
            var root = parser.Value();
            parser._json.Read();
            return root;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            var json = error as JsonException;
            problems.Error((int)(json?.LineNumber ?? 0) + 1, (int)(json?.BytePositionInLine ?? 0) + 1, "not-json", $"the file is not valid JSON: {Reason(error)}");
            return null;
        }
    }

    private static string Reason(Exception error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }

    private ManifestNode Value()
    {
        var start = (int)_json.TokenStartIndex;
        var (line, column) = Place(start);
        var properties = new List<ManifestProperty>();
        var items = new List<ManifestNode>();
        var text = _json.TokenType == JsonTokenType.String ? _json.GetString() : null;
        var kind = Kind(_json.TokenType);
        if (kind == ManifestNodeKind.Object) ReadProperties(properties);
        if (kind == ManifestNodeKind.Array) while (_json.Read() && _json.TokenType != JsonTokenType.EndArray) items.Add(Value());
        return new ManifestNode(kind, line, column)
        {
            Text = text,
            Raw = Encoding.UTF8.GetString(_utf8[start..(int)_json.BytesConsumed]),
            Properties = properties,
            Items = items,
        };
    }

    private void ReadProperties(List<ManifestProperty> properties)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var (line, column) = Place((int)_json.TokenStartIndex);
            var name = _json.GetString()!;
            _json.Read();
            properties.Add(new ManifestProperty(name, Value(), line, column));
        }
    }

    private readonly (int Line, int Column) Place(int offset)
    {
        var before = _utf8[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private static ManifestNodeKind Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => ManifestNodeKind.Object,
        JsonTokenType.StartArray => ManifestNodeKind.Array,
        JsonTokenType.String => ManifestNodeKind.String,
        JsonTokenType.Number => ManifestNodeKind.Number,
        JsonTokenType.True or JsonTokenType.False => ManifestNodeKind.Boolean,
        _ => ManifestNodeKind.Null,
    };
}
