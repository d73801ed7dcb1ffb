using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>A map with known keys.</summary>
/// <param name="expected">How an error message calls it.</param>
/// <param name="fields">Its keys, in the order editors offer them.</param>
/// <param name="bind">Makes the record once all keys are right; null when it found and reported more that is wrong.</param>
/// <param name="rules">What must hold between the keys.</param>
internal sealed class MapShape<T>(string expected, IReadOnlyList<Field> fields, Func<FieldValues, T?> bind, params MapRule[] rules) : Shape<T>
    where T : class
{
    private readonly Dictionary<string, Field> _fields = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    public override string Expected => expected;

    public override bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (node is not YamlMap map)
        {
            ReportWrongType(node, problems);
            return false;
        }
        var values = new Dictionary<Field, object?>(map.Entries.Count);
        var isRight = true;
        foreach (var entry in map.Entries) isRight &= ReadEntry(entry, values, problems);
        isRight &= HasRequired(map, problems);
        foreach (var rule in rules) isRight &= rule.Check(map, problems);
        if (isRight) value = bind(new FieldValues(map, values, problems));
        return value is not null;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var properties = new JsonObject();
        foreach (var field in fields) properties[field.Name] = field.ToSchema(definitions);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        var required = fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Name).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray(required);
        if (rules.Length > 0) schema["allOf"] = new JsonArray([.. rules.Select(rule => rule.ToSchema(definitions))]);
        return schema;
    }

    private bool ReadEntry(YamlEntry entry, Dictionary<Field, object?> values, ProblemList problems)
    {
        if (!_fields.TryGetValue(entry.Key.Text, out var field))
        {
            problems.Error(entry.Key.Location, "unknown-key",
                $"unknown key '{entry.Key.Text}'{Spelling.DidYouMeanOrOneOf(entry.Key.Text, _fields.Keys)}");
            return false;
        }
        if (MissingValue.Report(entry.Key, entry.Value, field.Expected, problems)) return false;
        if (!field.TryRead(entry.Value, problems, out var value)) return false;
        values[field] = value;
        return true;
    }

    private bool HasRequired(YamlMap map, ProblemList problems)
    {
        var hasAll = true;
        foreach (var field in fields)
        {
            if (!field.IsRequired || map[field.Name] is not null) continue;
            problems.Error(map.Location, "missing-key", $"the key '{field.Name}' is missing here; write {field.Expected}");
            hasAll = false;
        }
        return hasAll;
    }
}
