using System.Collections.Immutable;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary><c>key == 'a'</c> and <c>key in ['a', 'b']</c>, whatever the case; false when the key is not known.</summary>
internal sealed class TextCondition(TextKey key, ImmutableArray<string> values) : Condition
{
    public override bool Holds(in ConditionFacts facts)
    {
        var text = key.Read(facts);
        if (text is null) return false;
        foreach (var value in values)
        {
            if (text.Equals(value, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    internal override ConditionExplanation Explain(in ConditionFacts facts)
    {
        var test = values is [var only] ? $" == {TextKey.Quote(only)}" : $" in [{string.Join(", ", values.Select(TextKey.Quote))}]";
        return ConditionExplanation.OfKey(key.Name, test, Holds(facts), key.Quoted(facts));
    }
}
