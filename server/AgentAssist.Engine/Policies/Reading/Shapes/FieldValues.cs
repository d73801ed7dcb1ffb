using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

/// <summary>What the keys of one map hold.</summary>
internal sealed class FieldValues(YamlMap map, Dictionary<Field, object?> values, ProblemList problems)
{
    public YamlMap Map { get; } = map;

    public ProblemList Problems { get; } = problems;

    public bool Has(Field field) => values.ContainsKey(field);

    /// <summary>The value of a required key.</summary>
    public T Get<T>(Field<T> field) => (T)values[field]!;

    /// <summary>The value of a key, or another one when it is not written.</summary>
    public T Get<T>(Field<T> field, T otherwise) => values.TryGetValue(field, out var value) ? (T)value! : otherwise;

    public T? GetOrNull<T>(Field<T> field)
        where T : class => values.TryGetValue(field, out var value) ? (T)value! : null;

    public T? GetValueOrNull<T>(Field<T> field)
        where T : struct => values.TryGetValue(field, out var value) ? (T)value! : null;

    /// <summary>Where a written key stands.</summary>
    public SourceLocation LocationOf(Field field) => Map.Entry(field.Name)!.Value.Key.Location;
}
