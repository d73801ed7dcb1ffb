using AgentAssist.Engine.Explanations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary><c>not a</c>; also <c>!=</c> and <c>not in</c>, which hold when the key is not known.</summary>
internal sealed class NotCondition(Condition part) : Condition
{
    public override bool Holds(in ConditionFacts facts) => !part.Holds(facts);

    internal override ConditionExplanation Explain(in ConditionFacts facts)
    {
        var explained = part.Explain(facts);
        return new($"not {(explained.Parts.Length > 1 ? $"({explained.Clause})" : explained.Clause)}", !explained.Holds, null, null, [explained]);
    }
}
