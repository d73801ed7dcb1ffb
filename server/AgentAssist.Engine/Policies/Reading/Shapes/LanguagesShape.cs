using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>A map from languages to values.</summary>
internal sealed class LanguagesShape<T>(string expected, Shape<T> value) : Shape<ImmutableDictionary<string, T>>
{
    public override string Expected => expected;

    public override bool TryRead(YamlNode node, ProblemList problems, out ImmutableDictionary<string, T> values)
    {
        values = ImmutableDictionary<string, T>.Empty;
        if (node is not YamlMap map)
        {
            ReportWrongType(node, problems);
            return false;
        }
        if (map.Entries.Count == 0) problems.Error(node.Location, "empty-map", $"no language is written; write {expected}");
        var read = values.ToBuilder();
        foreach (var (key, child) in map.Entries)
        {
            var isLanguage = PolicyLanguages.Tags.Contains(key.Text);
            if (!isLanguage) problems.Error(key.Location, "unknown-key", $"unknown language '{key.Text}'{PolicyLanguages.Hint(key.Text)}");
            if (MissingValue.Report(key, child, value.Expected, problems) || !value.TryRead(child, problems, out var item)) continue;
            if (isLanguage) read[key.Text] = item;
        }
        values = read.ToImmutable();
        return values.Count > 0 && values.Count == map.Entries.Count;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var properties = new JsonObject();
        foreach (var tag in PolicyLanguages.Tags) properties[tag] = value.ToSchema(definitions);
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false, ["minProperties"] = 1 };
    }
}
