using System.Collections.Immutable;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary><c>a or b</c>.</summary>
internal sealed class AnyOfCondition(ImmutableArray<Condition> parts) : Condition
{
    public override bool Holds(in ConditionFacts facts)
    {
        foreach (var part in parts)
        {
            if (part.Holds(facts)) return true;
        }
        return false;
    }
}
