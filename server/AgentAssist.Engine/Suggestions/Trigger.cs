namespace AgentAssist.Engine.Suggestions;

/// <summary>What calls for a suggestion.</summary>
/// <param name="Evidence">The words; null when the context calls for it.</param>
/// <param name="Rule">The rule that found them, as <c>pack/rule</c>; null for words of the suggestion's own.</param>
internal readonly record struct Trigger(Evidence? Evidence, string? Rule)
{
    /// <summary>Place in time: the draft is the newest, the context has none.</summary>
    public int Recency => Evidence is null ? -1 : Evidence.MessageIndex ?? int.MaxValue;
}
