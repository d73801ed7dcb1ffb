namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A key that is true or false.</summary>
internal sealed class FlagKey(string name, string description, FlagKey.Reader read) : ConditionKey(name, description)
{
    public delegate bool Reader(in ConditionFacts facts);

    public Reader Read { get; } = read;

    public override string Kind => "true or false";
}
