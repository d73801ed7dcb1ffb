using AgentAssist.Engine.Explanations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A bare key: <c>customer.upset</c>.</summary>
internal sealed class FlagCondition(FlagKey key) : Condition
{
    public override bool Holds(in ConditionFacts facts) => key.Read(facts);

    internal override ConditionExplanation Explain(in ConditionFacts facts) =>
        ConditionExplanation.OfKey(key.Name, "", Holds(facts), Holds(facts) ? "true" : "false");
}
