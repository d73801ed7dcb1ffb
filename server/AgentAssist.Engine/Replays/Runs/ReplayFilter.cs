using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Engine.Replays.Runs;

/// <summary>Which cases are replayed, and whether for one rule alone. What is null does not matter.</summary>
/// <param name="Rule">The rule, as <c>pack/rule</c> or <c>rule</c>; only what is said and expected of it counts.</param>
/// <param name="Topic">Topic of the case.</param>
/// <param name="Language">Language, as told or written.</param>
/// <param name="Level">Level of the agent.</param>
/// <param name="Tag">A tag of the case.</param>
public sealed record ReplayFilter(string? Rule = null, string? Topic = null, string? Language = null, AgentLevel? Level = null, string? Tag = null)
{
    /// <summary>Everything.</summary>
    public static ReplayFilter All { get; } = new();

    /// <summary>The case as far as it is wanted; null when it is not.</summary>
    internal Case? Narrow(Case theCase, ReplayPolicy policy)
    {
        if (Topic is not null && theCase.Context.Topic != Topic) return null;
        if (Level is not null && theCase.Context.Agent.Level != Level) return null;
        if (Tag is not null && !theCase.Tags.Contains(Tag)) return null;
        if (Rule is null || theCase.Kind is Policies.Definitions.CaseKind.Open) return theCase;
        var narrowed = theCase with
        {
            Expected = [.. theCase.Expected.Where(expected => Means(expected.Rule, policy))],
            Silent = [.. theCase.Silent.Where(rule => Means(rule, policy))],
        };
        return narrowed.Kind == Policies.Definitions.CaseKind.Open || (theCase.Owner is { } owner && !Means(owner, policy)) ? null : narrowed;
    }

    private bool Means(string reference, ReplayPolicy policy) => (policy.NameOf(reference) ?? reference) == (policy.NameOf(Rule!) ?? Rule);
}
