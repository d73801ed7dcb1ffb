using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

internal sealed class BacktrackingNeedsLiterals : MapRule
{
    public override bool Check(YamlMap map, ProblemList problems)
    {
        if (map["literals"] is not null
            || map["backtracking"] is not YamlScalar { Kind: ScalarKind.Boolean, Text: "true" or "True" or "TRUE" } backtracking) return true;
        problems.Error(backtracking.Location, "missing-key",
            "a backtracking expression needs 'literals': texts, one of which the draft must hold, for the expression to be tried");
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var backtracking = Requires("backtracking");
        backtracking["properties"] = new JsonObject { ["backtracking"] = new JsonObject { ["enum"] = new JsonArray(true) } };
        return AnyOf(Requires("literals"), Not(backtracking));
    }
}
