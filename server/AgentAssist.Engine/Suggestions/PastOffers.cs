namespace AgentAssist.Engine.Suggestions;

/// <summary>What a customer was offered before, seen from a moment.</summary>
/// <param name="History">Where it is kept; null where nobody keeps it.</param>
/// <param name="Now">The moment; null where nobody says it, and then no days are counted.</param>
internal readonly record struct PastOffers(ISuggestionHistory? History, DateTimeOffset? Now)
{
    /// <summary>Whether a suggestion was offered within some days.</summary>
    public bool WasOffered(string? customerId, string suggestionId, int days) =>
        customerId is not null && History?.LastOffered(customerId, suggestionId) is { } last && IsWithin(last, days);

    /// <summary>Whether a moment lies no more than some days back.</summary>
    public bool IsWithin(DateTimeOffset at, int days) => Now - at < TimeSpan.FromDays(days);
}
