namespace AgentAssist.Engine.Policies.Conditions;

/// <summary><c>not a</c>; also <c>!=</c> and <c>not in</c>, which hold when the key is not known.</summary>
internal sealed class NotCondition(Condition part) : Condition
{
    public override bool Holds(in ConditionFacts facts) => !part.Holds(facts);
}
