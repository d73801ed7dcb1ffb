namespace AgentAssist.Engine.Suggestions;

/// <summary>A suggestion that something calls for. In order: priority, then the newest words, then id.</summary>
internal readonly record struct Candidate(CompiledSuggestion Suggestion, Trigger Trigger) : IComparable<Candidate>
{
    public int CompareTo(Candidate other)
    {
        var order = other.Suggestion.Definition.Priority.CompareTo(Suggestion.Definition.Priority);
        if (order == 0) order = other.Trigger.Recency.CompareTo(Trigger.Recency);
        return order == 0 ? string.CompareOrdinal(Suggestion.Definition.Id, other.Suggestion.Definition.Id) : order;
    }
}
