using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>A map with keys of one's own choice.</summary>
internal sealed class EntriesShape<T>(TextPattern keys, string expected, Shape<T> value, int least = 0)
    : Shape<ImmutableArray<KeyValuePair<YamlScalar, T>>>
{
    public override string Expected => expected;

    public override bool TryRead(YamlNode node, ProblemList problems, out ImmutableArray<KeyValuePair<YamlScalar, T>> values)
    {
        values = [];
        if (node is not YamlMap map)
        {
            ReportWrongType(node, problems);
            return false;
        }
        if (map.Entries.Count < least) problems.Error(node.Location, "empty-map", $"the map is empty; write {Expected}");
        var read = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, T>>(map.Entries.Count);
        foreach (var (key, child) in map.Entries)
        {
            var isKey = keys.IsMatch(key.Text);
            if (!isKey) problems.Error(key.Location, keys.Code, $"'{key.Text}' {keys.Message}");
            if (MissingValue.Report(key, child, value.Expected, problems) || !value.TryRead(child, problems, out var item)) continue;
            if (isKey) read.Add(new(key, item));
        }
        values = read.ToImmutable();
        return read.Count >= least && read.Count == map.Entries.Count;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { [keys.Pattern] = value.ToSchema(definitions) },
        ["additionalProperties"] = false,
        ["minProperties"] = least,
    };
}
