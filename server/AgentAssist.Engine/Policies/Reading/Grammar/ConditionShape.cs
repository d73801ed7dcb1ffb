using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>A <c>when:</c> clause.</summary>
internal sealed class ConditionShape : Shape<Condition>
{
    public static Shape<Condition> Instance { get; } = new NamedShape<Condition>("condition", () => new ConditionShape());

    private static readonly TextShape s_text = new() { MaxLength = 2_000, IsProse = true };

    public override string Expected => "a condition such as \"channel == 'chat'\"";

    public override bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out Condition value)
    {
        value = s_text.TryRead(node, problems, out var text) ? ConditionParser.Parse(text.Text, text.LocationAt, problems) : null;
        return value is not null;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var schema = s_text.ToSchema(definitions);
        schema["pattern"] = ConditionPattern.Tokens;
        schema["allOf"] = new JsonArray(new JsonObject { ["pattern"] = ConditionPattern.Parentheses });
        return schema;
    }
}
