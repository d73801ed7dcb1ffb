using System.Collections.Immutable;
using AgentAssist.Engine.Explanations;

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

    internal override ConditionExplanation Explain(in ConditionFacts facts)
    {
        var explained = ImmutableArray.CreateBuilder<ConditionExplanation>(parts.Length);
        foreach (var part in parts) explained.Add(part.Explain(facts));
        return ConditionExplanation.Join("or", Holds(facts), explained.ToImmutable());
    }
}
