using System.Collections.Immutable;

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
}
