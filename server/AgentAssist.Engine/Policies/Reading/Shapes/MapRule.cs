using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>Something that must hold between the keys of a map.</summary>
internal abstract class MapRule
{
    public abstract bool Check(YamlMap map, ProblemList problems);

    public abstract JsonObject ToSchema(SchemaDefinitions definitions);

    protected static JsonObject Requires(params string[] names) =>
        new() { ["required"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };

    protected static JsonObject Not(JsonObject schema) => new() { ["not"] = schema };

    protected static JsonObject AnyOf(params JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };
}
