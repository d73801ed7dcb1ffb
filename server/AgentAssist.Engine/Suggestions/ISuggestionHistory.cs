namespace AgentAssist.Engine.Suggestions;

/// <summary>Knows which suggestions a customer had before. Asked while a draft is checked, so it answers from memory.</summary>
public interface ISuggestionHistory
{
    /// <summary>When a suggestion was last inserted into a reply to this customer; null when never, or not known any more.</summary>
    /// <param name="customerId">The helpdesk's identifier of the customer.</param>
    /// <param name="suggestionId">The suggestion, <c>group/name</c>.</param>
    DateTimeOffset? LastOffered(string customerId, string suggestionId);
}
