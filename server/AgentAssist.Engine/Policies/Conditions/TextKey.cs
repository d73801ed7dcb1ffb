namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A key with a text; null when it is not known.</summary>
internal sealed class TextKey(string name, string description, TextKey.Reader read) : ConditionKey(name, description)
{
    public delegate string? Reader(in ConditionFacts facts);

    public Reader Read { get; } = read;

    /// <summary>The only values it can have; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public override string Kind => Values.Count == 0 ? "a text" : "one of " + string.Join(", ", Values.Select(value => $"'{value}'"));
}
