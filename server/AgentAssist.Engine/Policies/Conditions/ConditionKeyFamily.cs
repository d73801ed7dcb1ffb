namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>Keys that share a prefix and go on with a name of the author's.</summary>
/// <param name="Prefix">Ends in a dot.</param>
/// <param name="Placeholder">What stands for the name in messages.</param>
/// <param name="Create">The key of a whole name.</param>
internal sealed record ConditionKeyFamily(string Prefix, string Placeholder, Func<string, ConditionKey> Create)
{
    /// <summary>Of which kind of rule the name is; null when it is no rule's.</summary>
    public Definitions.RuleTarget? Names { get; init; }
}
