using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>A shape under a name in the schema; looked up late, so that shapes can hold themselves.</summary>
internal sealed class NamedShape<T>(string name, Func<Shape<T>> shape) : Shape<T>
{
    private readonly Lazy<Shape<T>> _shape = new(shape);

    public override string Expected => _shape.Value.Expected;

    public override bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out T value) =>
        _shape.Value.TryRead(node, problems, out value);

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        definitions.Refer(name, () => _shape.Value.ToSchema(definitions));
}
