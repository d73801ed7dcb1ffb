using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

internal sealed class BooleanShape : Shape<bool>
{
    public override string Expected => "true or false";

    public override bool TryRead(YamlNode node, ProblemList problems, out bool value)
    {
        value = node is YamlScalar { Kind: ScalarKind.Boolean, Text: "true" or "True" or "TRUE" };
        if (node is YamlScalar { Kind: ScalarKind.Boolean }) return true;
        ReportWrongType(node, problems, (node as YamlScalar)?.Text.ToLowerInvariant() switch
        {
            "yes" or "on" or "y" or "true" => "; write true, without quotes",
            "no" or "off" or "n" or "false" => "; write false, without quotes",
            _ => "",
        });
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = "boolean" };
}
