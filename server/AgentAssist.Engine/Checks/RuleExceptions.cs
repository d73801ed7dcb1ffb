using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Conditions;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Checks;

/// <summary>The agreed exceptions from one rule.</summary>
/// <param name="exceptions">The exceptions; those that expired too, since a policy outlives the day it was compiled.</param>
/// <param name="time">Tells the day.</param>
internal sealed class RuleExceptions(ImmutableArray<ExceptionDefinition> exceptions, TimeProvider time)
{
    /// <summary>No exceptions.</summary>
    public static RuleExceptions None { get; } = new([], TimeProvider.System);

    /// <summary>The mildest mode that an exception in force allows, never stricter than the rule's.</summary>
    public EnforcementMode Soften(EnforcementMode mode, in ConditionFacts facts)
    {
        if (exceptions.IsEmpty) return mode;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        foreach (var exception in exceptions)
            if (exception.Mode < mode && exception.Expires >= today && exception.Scope.Holds(facts)) mode = exception.Mode;
        return mode;
    }
}
