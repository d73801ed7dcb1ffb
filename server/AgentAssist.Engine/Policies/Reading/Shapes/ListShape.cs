using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

internal sealed class ListShape<T>(Shape<T> item, int least = 1) : Shape<ImmutableArray<T>>
{
    public override string Expected => "a list";

    public override bool TryRead(YamlNode node, ProblemList problems, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not YamlList list)
        {
            ReportWrongType(node, problems);
            return false;
        }
        if (list.Items.Count < least)
        {
            problems.Error(node.Location, "empty-list", "the list is empty; write its items or delete its key");
            return false;
        }
        var items = ImmutableArray.CreateBuilder<T>(list.Items.Count);
        foreach (var child in list.Items)
        {
            if (item.TryRead(child, problems, out var read)) items.Add(read);
        }
        value = items.ToImmutable();
        return items.Count == list.Items.Count;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["type"] = "array", ["items"] = item.ToSchema(definitions), ["minItems"] = least };
}
