using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>A text, a number, or true or false.</summary>
internal sealed class ScalarShape : Shape<YamlScalar>
{
    public override string Expected => "a text, a number, or true or false";

    public override bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out YamlScalar value)
    {
        value = node as YamlScalar;
        if (value is { Kind: not ScalarKind.Null }) return true;
        ReportWrongType(node, problems);
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = new JsonArray("string", "number", "boolean") };
}
