using System.Text.Json.Nodes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>A key of a <see cref="MapShape{T}"/>.</summary>
internal abstract class Field(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    public bool IsRequired { get; init; }

    public abstract string Expected { get; }

    public abstract bool TryRead(YamlNode node, ProblemList problems, out object? value);

    public abstract JsonObject ToSchema(SchemaDefinitions definitions);
}

/// <summary>A key with a value of one shape.</summary>
internal sealed class Field<T>(string name, Shape<T> shape, string description) : Field(name, description)
{
    public override string Expected => shape.Expected;

    public override bool TryRead(YamlNode node, ProblemList problems, out object? value)
    {
        var isRead = shape.TryRead(node, problems, out var read);
        value = read;
        return isRead;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var schema = shape.ToSchema(definitions);
        // Draft 7 ignores what stands beside a `$ref`.
        if (schema.ContainsKey("$ref")) schema = new JsonObject { ["allOf"] = new JsonArray(schema) };
        schema["description"] = Description;
        return schema;
    }
}
