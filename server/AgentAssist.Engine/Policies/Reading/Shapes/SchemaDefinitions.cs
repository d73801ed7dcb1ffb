using System.Text.Json.Nodes;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>Named parts of a schema, written once and referred to.</summary>
internal sealed class SchemaDefinitions
{
    private readonly JsonObject _definitions = [];

    public JsonObject Refer(string name, Func<JsonObject> schema)
    {
        if (!_definitions.ContainsKey(name))
        {
            // Named before it is built, so that a definition can refer to itself.
            _definitions[name] = null;
            _definitions[name] = schema();
        }
        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    public JsonObject ToJson() => _definitions;
}
