using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>A key that is needed unless another one has a certain value.</summary>
internal sealed class KeyNeededUnless(string name, string other, string value) : MapRule
{
    public override bool Check(YamlMap map, ProblemList problems)
    {
        if (map[name] is not null || map[other] is YamlScalar { Kind: ScalarKind.Text } scalar && scalar.Text == value) return true;
        problems.Error(map.Location, "missing-key", $"the key '{name}' is missing here; only with '{other}: {value}' it may be left out");
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var exempt = Requires(other);
        exempt["properties"] = new JsonObject { [other] = new JsonObject { ["enum"] = new JsonArray(value) } };
        return AnyOf(Requires(name), exempt);
    }
}
