using System.Text.RegularExpressions;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary><c>key =~ /expression/</c>; false when the key is not known.</summary>
internal sealed class MatchCondition(TextKey key, Regex regex) : Condition
{
    public override bool Holds(in ConditionFacts facts) => key.Read(facts) is { } text && regex.IsMatch(text);
}
