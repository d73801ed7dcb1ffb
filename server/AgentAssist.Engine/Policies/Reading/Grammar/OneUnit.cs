using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>The unit is written once: <c>in: sentence</c>, <c>in: draft</c> and <c>unit:</c> say the same thing.</summary>
internal sealed class OneUnit : MapRule
{
    private static readonly string[] s_units = ["sentence", "draft"];

    public override bool Check(YamlMap map, ProblemList problems)
    {
        var scopes = map["in"] is YamlList list ? list.Items : [map["in"]!];
        var written = scopes.Append(map["unit"]!).OfType<YamlScalar>().Where(word => s_units.Contains(word.Text)).ToList();
        var other = written.Find(word => word.Text != written[0].Text);
        if (other is null) return true;
        problems.Error(other.Location, "conflicting-keys",
            $"the unit is '{written[0].Text}' already; keep one of '{written[0].Text}' and '{other.Text}'");
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => AnyOf([.. s_units.Select(unit => Not(Names(unit)))]);

    /// <summary>Whether <c>in</c> or <c>unit</c> names a unit.</summary>
    private static JsonObject Names(string unit)
    {
        var word = new JsonObject { ["enum"] = new JsonArray(unit) };
        var inList = new JsonObject { ["type"] = "array", ["not"] = new JsonObject { ["items"] = Not((JsonObject)word.DeepClone()) } };
        var inIn = Requires("in");
        inIn["properties"] = new JsonObject { ["in"] = AnyOf((JsonObject)word.DeepClone(), inList) };
        var inUnit = Requires("unit");
        inUnit["properties"] = new JsonObject { ["unit"] = word };
        return AnyOf(inIn, inUnit);
    }
}
