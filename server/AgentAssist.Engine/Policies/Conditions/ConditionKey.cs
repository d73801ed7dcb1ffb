namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>Something a <c>when:</c> clause can ask about.</summary>
internal abstract class ConditionKey(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Whether it is told by the messages before the draft, and so is not known while they are read.</summary>
    public bool IsTold { get; init; }

    /// <summary>How an error message calls its values.</summary>
    public abstract string Kind { get; }
}
