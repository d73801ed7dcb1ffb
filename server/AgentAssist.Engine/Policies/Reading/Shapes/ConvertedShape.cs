using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>Makes something else of what a shape reads; may find and report more that is wrong.</summary>
internal sealed class ConvertedShape<TFrom, T>(
    Shape<TFrom> shape, ConvertedShape<TFrom, T>.Conversion convert, Func<JsonObject, JsonObject>? schema = null) : Shape<T>
{
    public delegate bool Conversion(TFrom value, ProblemList problems, [MaybeNullWhen(false)] out T converted);

    public override string Expected => shape.Expected;

    public override bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out T value)
    {
        if (shape.TryRead(node, problems, out var from)) return convert(from, problems, out value);
        value = default;
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var own = shape.ToSchema(definitions);
        return schema is null ? own : schema(own);
    }
}
