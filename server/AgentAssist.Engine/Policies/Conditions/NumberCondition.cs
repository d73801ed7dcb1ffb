using System.Globalization;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary><c>key &lt; 3</c> and the like; false when the key is not known.</summary>
internal sealed class NumberCondition(NumberKey key, Comparison comparison, double number) : Condition
{
    public override bool Holds(in ConditionFacts facts) => key.Read(facts) is { } value && comparison switch
    {
        Comparison.Less => value < number,
        Comparison.LessOrEqual => value <= number,
        Comparison.Greater => value > number,
        Comparison.GreaterOrEqual => value >= number,
        _ => value.Equals(number),
    };

    internal override ConditionExplanation Explain(in ConditionFacts facts)
    {
        var sign = comparison switch
        {
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            Comparison.GreaterOrEqual => ">=",
            _ => "==",
        };
        return ConditionExplanation.OfKey(
            key.Name, string.Create(CultureInfo.InvariantCulture, $" {sign} {number}"), Holds(facts), key.Read(facts)?.ToString(CultureInfo.InvariantCulture));
    }
}
