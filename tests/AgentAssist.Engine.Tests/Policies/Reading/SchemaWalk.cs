using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies;
using AgentAssist.Engine.Policies.Reading;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Tests.Policies.Reading;

/// <summary>Walks a published schema, alone or along a file, and tells which of its keys are met, as <c>definition: key</c>.</summary>
internal sealed class SchemaWalk
{
    private readonly JsonObject _root;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly HashSet<(JsonObject, object?)> _walked = [];

    private SchemaWalk(string kind) => _root = (JsonObject)JsonNode.Parse(PolicySchemas.Find(kind)!)!;

    /// <summary>Every key of a kind of file.</summary>
    public static IReadOnlySet<string> Keys(string kind)
    {
        var walk = new SchemaWalk(kind);
        walk.Walk(walk._root, kind, null, null);
        return walk._met;
    }

    /// <summary>The keys a file writes.</summary>
    public static IReadOnlySet<string> Keys(string kind, string yaml) => Along(kind, yaml, null);

    /// <summary>The keys that lead to a place in a file.</summary>
    public static IReadOnlySet<string> KeysTo(string kind, string yaml, SourceLocation place) => Along(kind, yaml, place);

    private static HashSet<string> Along(string kind, string yaml, SourceLocation? place)
    {
        var walk = new SchemaWalk(kind);
        if (PolicyFile.Load(yaml, new ProblemList()) is { } root) walk.Walk(walk._root, kind, root, place);
        return walk._met;
    }

    /// <param name="schema">Where in the schema.</param>
    /// <param name="name">Name of the definition, or of the key that holds a map of its own.</param>
    /// <param name="node">Where in the file; null to walk the schema alone.</param>
    /// <param name="place">The place to go to; null for all.</param>
    private void Walk(JsonObject schema, string name, YamlNode? node, SourceLocation? place)
    {
        if (!_walked.Add((schema, node))) return;
        if ((string?)schema["$ref"] is { } reference)
        {
            name = reference["#/definitions/".Length..];
            Walk((JsonObject)_root["definitions"]![name]!, name, node, place);
        }

        foreach (var either in new[] { "anyOf", "oneOf" }.SelectMany(key => schema[key] as JsonArray ?? [])) Walk((JsonObject)either!, name, node, place);
        if (schema["items"] is JsonObject item) WalkItems(item, name, node, place);
        if (schema["patternProperties"] is JsonObject patterns)
            foreach (var (_, value) in patterns) WalkValues((JsonObject)value!, name, node, place);
        if (schema["properties"] is JsonObject properties) WalkProperties(properties, name, node, place);
    }

    private void WalkItems(JsonObject item, string name, YamlNode? node, SourceLocation? place)
    {
        if (node is null) Walk(item, name, null, place);
        else if (node is YamlList list)
            foreach (var one in OnTheWay(list.Items, value => value.Location, place)) Walk(item, name, one, place);
    }

    private void WalkValues(JsonObject value, string name, YamlNode? node, SourceLocation? place)
    {
        if (node is null) Walk(value, name, null, place);
        else if (node is YamlMap map)
            foreach (var entry in OnTheWay(map.Entries, entry => entry.Key.Location, place)) Walk(value, name, entry.Value, place);
    }

    private void WalkProperties(JsonObject properties, string name, YamlNode? node, SourceLocation? place)
    {
        var entries = node is YamlMap map ? OnTheWay(map.Entries, entry => entry.Key.Location, place).ToDictionary(entry => entry.Key.Text, entry => entry.Value) : [];
        foreach (var (key, value) in properties)
        {
            if (node is not null && !entries.ContainsKey(key)) continue;
            if (!properties.ContainsKey("en")) _met.Add($"{name}: {key}");
            Walk((JsonObject)value!, key, entries.GetValueOrDefault(key), place);
        }
    }

    /// <summary>All of them, or the last that begins before a place.</summary>
    private static IEnumerable<T> OnTheWay<T>(IEnumerable<T> all, Func<T, SourceLocation> where, SourceLocation? place) => place is not { } to
        ? all
        : all.Where(one => (where(one).Line, where(one).Column).CompareTo((to.Line, to.Column)) <= 0).TakeLast(1);
}
