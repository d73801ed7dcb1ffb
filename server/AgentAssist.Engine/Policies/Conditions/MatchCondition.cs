using System.Text.RegularExpressions;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary><c>key =~ /expression/</c>; false when the key is not known.</summary>
internal sealed class MatchCondition(TextKey key, Regex regex) : Condition
{
    private const int MaxLength = 10_000;

    /// <remarks>The helpdesk sends these texts; what is longer than any real one is cut, so that the time limit of the expression is never
    /// met.</remarks>
    public override bool Holds(in ConditionFacts facts) =>
        key.Read(facts) is { } text && regex.IsMatch(text.AsSpan(0, Math.Min(text.Length, MaxLength)));

    internal override ConditionExplanation Explain(in ConditionFacts facts) =>
        ConditionExplanation.OfKey(key.Name, $" =~ /{regex}/{((regex.Options & RegexOptions.IgnoreCase) != 0 ? "i" : "")}", Holds(facts), key.Quoted(facts));
}
