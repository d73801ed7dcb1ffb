using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>One item, or a list of them.</summary>
internal sealed class OneOrManyShape<T>(Shape<T> item) : Shape<ImmutableArray<T>>
{
    private readonly ListShape<T> _list = new(item);

    public override string Expected => $"{item.Expected}, or a list of it";

    public override bool TryRead(YamlNode node, ProblemList problems, out ImmutableArray<T> value)
    {
        if (node is YamlList) return _list.TryRead(node, problems, out value);
        var isRead = item.TryRead(node, problems, out var read);
        value = isRead ? [read!] : [];
        return isRead;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["anyOf"] = new JsonArray(item.ToSchema(definitions), _list.ToSchema(definitions)) };
}
