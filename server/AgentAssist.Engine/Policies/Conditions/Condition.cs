using System.Collections.Immutable;
using AgentAssist.Engine.Policies.Definitions;
using AgentAssist.Engine.Explanations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>A parsed and type-checked <c>when:</c> clause.</summary>
public abstract class Condition
{
    /// <summary>The rules it names.</summary>
    public virtual ImmutableArray<ConditionReference> References => [];

    /// <summary>The keys in it that the messages before the draft tell, with their places.</summary>
    internal virtual ImmutableArray<LocatedId> KeysTold => [];

    /// <summary>Whether it holds. Pure, without allocation.</summary>
    public abstract bool Holds(in ConditionFacts facts);

    /// <summary>Tells why it holds or not.</summary>
    internal abstract ConditionExplanation Explain(in ConditionFacts facts);
}
