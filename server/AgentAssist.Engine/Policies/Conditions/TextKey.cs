namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A key with a text; null when it is not known.</summary>
internal sealed class TextKey(string name, string description, TextKey.Reader read) : ConditionKey(name, description)
{
    public delegate string? Reader(in ConditionFacts facts);

    public Reader Read { get; } = read;

    /// <summary>The only values it can have; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public override string Kind => Values.Count == 0 ? "a text" : "one of " + string.Join(", ", Values.Select(value => $"'{value}'"));

    /// <summary>Its value as a clause would write it; null when it is not known.</summary>
    public string? Quoted(in ConditionFacts facts) => Read(facts) is { } text ? Quote(text) : null;

    /// <summary>A text as a clause writes it.</summary>
    public static string Quote(string text) => $"'{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
