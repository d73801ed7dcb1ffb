namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>Something a <c>when:</c> clause can ask about.</summary>
internal abstract class ConditionKey(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>How an error message calls its values.</summary>
    public abstract string Kind { get; }
}
