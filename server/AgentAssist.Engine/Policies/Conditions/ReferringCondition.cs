using System.Collections.Immutable;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A whole clause that names rules.</summary>
internal sealed class ReferringCondition(Condition clause, ImmutableArray<ConditionReference> references) : Condition
{
    public override ImmutableArray<ConditionReference> References => references;

    public override bool Holds(in ConditionFacts facts) => clause.Holds(facts);

    internal override ConditionExplanation Explain(in ConditionFacts facts) => clause.Explain(facts);
}
