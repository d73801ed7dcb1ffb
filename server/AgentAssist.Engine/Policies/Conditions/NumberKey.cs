namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A key with a number; null when it is not known.</summary>
internal sealed class NumberKey(string name, string description, NumberKey.Reader read) : ConditionKey(name, description)
{
    public delegate double? Reader(in ConditionFacts facts);

    public Reader Read { get; } = read;

    public override string Kind => "a number";
}
