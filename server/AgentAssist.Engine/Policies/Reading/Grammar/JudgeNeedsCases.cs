using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>A rule that asks a language model shows by cases what it means.</summary>
internal sealed class JudgeNeedsCases : MapRule
{
    private const string Definition = "has-judge";

    public override bool Check(YamlMap map, ProblemList problems)
    {
        if (map["cases"] is not null || FindJudge(map["find"]) is not { } judge) return true;
        problems.Error(judge, "missing-key", "a rule with 'judge' needs 'cases': texts that show what the model should find");
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var hasJudge = Requires("find");
        hasJudge["properties"] = new JsonObject { ["find"] = definitions.Refer(Definition, () => HasJudge(definitions)) };
        return AnyOf(Requires("cases"), Not(hasJudge));
    }

    private static SourceLocation? FindJudge(YamlNode? find)
    {
        if (find is not YamlMap map) return null;
        if (map.Entry("judge") is { } entry) return entry.Key.Location;
        return Inner(map).Select(FindJudge).FirstOrDefault(location => location is not null);
    }

    private static IEnumerable<YamlNode> Inner(YamlMap map)
    {
        var parts = new[] { map["all"], map["any"] }.OfType<YamlList>().SelectMany(list => list.Items);
        return map["not"] is { } not ? parts.Append(not) : parts;
    }

    private static JsonObject HasJudge(SchemaDefinitions definitions) => AnyOf(
        Requires("judge"), HasItem("all", definitions), HasItem("any", definitions), With("not", definitions.Refer(Definition, () => [])));

    private static JsonObject HasItem(string key, SchemaDefinitions definitions) =>
        With(key, Not(new JsonObject { ["items"] = Not(definitions.Refer(Definition, () => [])) }));

    private static JsonObject With(string key, JsonObject schema)
    {
        var with = Requires(key);
        with["properties"] = new JsonObject { [key] = schema };
        return with;
    }
}
