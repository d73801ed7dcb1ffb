using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>One shape for a single value, another for a map.</summary>
internal sealed class EitherShape<T>(Shape<T> plain, Shape<T> map) : Shape<T>
{
    public override string Expected => $"{plain.Expected}, or {map.Expected}";

    public override bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out T value)
    {
        if (node is YamlMap) return map.TryRead(node, problems, out value);
        if (node is YamlScalar) return plain.TryRead(node, problems, out value);
        ReportWrongType(node, problems);
        value = default;
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["anyOf"] = new JsonArray(plain.ToSchema(definitions), map.ToSchema(definitions)) };
}
