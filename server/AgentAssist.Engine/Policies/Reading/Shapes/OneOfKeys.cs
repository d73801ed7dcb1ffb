using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>Exactly one of some keys.</summary>
internal sealed class OneOfKeys(params string[] names) : MapRule
{
    public override bool Check(YamlMap map, ProblemList problems)
    {
        var written = map.Entries.Where(entry => names.Contains(entry.Key.Text)).ToList();
        if (written.Count == 0)
        {
            problems.Error(map.Location, "missing-key", $"one of these keys is needed here: {string.Join(", ", names)}");
        }
        foreach (var extra in written.Skip(1))
        {
            problems.Error(extra.Key.Location, "conflicting-keys",
                $"'{extra.Key.Text}' cannot stand beside '{written[0].Key.Text}'; keep one of them");
        }
        return written.Count == 1;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["oneOf"] = new JsonArray([.. names.Select(name => Requires(name))]) };
}
