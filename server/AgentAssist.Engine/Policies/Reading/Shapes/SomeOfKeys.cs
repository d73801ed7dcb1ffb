using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>At least one of some keys.</summary>
internal sealed class SomeOfKeys(params string[] names) : MapRule
{
    public override bool Check(YamlMap map, ProblemList problems)
    {
        if (map.Entries.Exists(entry => names.Contains(entry.Key.Text))) return true;
        problems.Error(map.Location, "missing-key", $"at least one of these keys is needed here: {string.Join(", ", names)}");
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => AnyOf([.. names.Select(name => Requires(name))]);
}
