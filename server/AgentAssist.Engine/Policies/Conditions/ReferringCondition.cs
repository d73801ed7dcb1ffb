using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A whole clause that names rules or asks for what the messages tell.</summary>
internal sealed class ReferringCondition(
    Condition clause, ImmutableArray<ConditionReference> references, ImmutableArray<LocatedId> keysTold) : Condition
{
    public override ImmutableArray<ConditionReference> References => references;

    internal override ImmutableArray<LocatedId> KeysTold => keysTold;

    public override bool Holds(in ConditionFacts facts) => clause.Holds(facts);

    internal override ConditionExplanation Explain(in ConditionFacts facts) => clause.Explain(facts);
}
