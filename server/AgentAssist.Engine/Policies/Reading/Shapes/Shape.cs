using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>
/// What a value may look like. The one source of both the reader and the JSON Schema: what <see cref="TryRead"/> accepts,
/// the schema accepts.
/// </summary>
internal abstract class Shape<T>
{
    /// <summary>How an error message calls what is expected: <c>text</c>, <c>a list</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a value; false when something is wrong, which is reported.</summary>
    public abstract bool TryRead(YamlNode node, ProblemList problems, [MaybeNullWhen(false)] out T value);

    /// <summary>The same as a JSON Schema (draft 7).</summary>
    public abstract JsonObject ToSchema(SchemaDefinitions definitions);

    /// <summary>Reports a value of another kind, and how to write the right one.</summary>
    protected void ReportWrongType(YamlNode node, ProblemList problems, string advice = "")
    {
        if (node is YamlScalar { Kind: ScalarKind.Null })
        {
            problems.Error(node.Location, "null-value", $"a value is missing; write {Expected}");
            return;
        }
        problems.Error(node.Location, "wrong-type", $"expected {Expected}, found {node.Description}{advice}");
    }
}
