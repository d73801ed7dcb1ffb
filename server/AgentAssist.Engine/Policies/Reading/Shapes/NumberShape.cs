using System.Globalization;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

internal sealed class NumberShape(double least, double most, bool isWhole = false) : Shape<double>
{
    public override string Expected =>
        string.Create(CultureInfo.InvariantCulture, $"a {(isWhole ? "whole " : "")}number from {least} to {most}");

    public override bool TryRead(YamlNode node, ProblemList problems, out double value)
    {
        value = 0;
        if (node is not YamlScalar { Kind: ScalarKind.Number } scalar)
        {
            ReportWrongType(node, problems, node is YamlScalar text && double.TryParse(text.Text, out _) ? "; write it without quotes" : "");
            return false;
        }
        value = scalar.ToNumber();
        if (value >= least && value <= most && (!isWhole || double.IsInteger(value))) return true;
        problems.Error(node.Location, "out-of-range", $"expected {Expected}, found {scalar.Text}");
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["type"] = isWhole ? "integer" : "number", ["minimum"] = least, ["maximum"] = most };
}
