using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>A key that makes sense only beside another one.</summary>
internal sealed class KeyNeedsKey(string name, string needed) : MapRule
{
    public override bool Check(YamlMap map, ProblemList problems)
    {
        if (map.Entry(name) is not { } entry || map[needed] is not null) return true;
        problems.Error(entry.Key.Location, "conflicting-keys", $"'{name}' needs '{needed}' beside it; write '{needed}' or delete '{name}'");
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => AnyOf(Requires(needed), Not(Requires(name)));
}
