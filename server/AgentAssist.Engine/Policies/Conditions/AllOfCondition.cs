using System.Collections.Immutable;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary><c>a and b</c>.</summary>
internal sealed class AllOfCondition(ImmutableArray<Condition> parts) : Condition
{
    public override bool Holds(in ConditionFacts facts)
    {
        foreach (var part in parts)
        {
            if (!part.Holds(facts)) return false;
        }
        return true;
    }

    internal override ConditionExplanation Explain(in ConditionFacts facts)
    {
        var explained = ImmutableArray.CreateBuilder<ConditionExplanation>(parts.Length);
        foreach (var part in parts) explained.Add(part.Explain(facts));
        return ConditionExplanation.Join("and", Holds(facts), explained.ToImmutable());
    }
}
