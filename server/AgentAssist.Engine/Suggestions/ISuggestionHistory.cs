namespace AgentAssist.Engine.Suggestions;

/// <summary>What customers were offered before, in other conversations too. Asked while a draft is checked: answers from memory.</summary>
public interface ISuggestionHistory
{
    /// <summary>When a suggestion was last offered to a customer; null when it was not, or nobody knows.</summary>
    /// <param name="customerId">The customer's identifier in the helpdesk.</param>
    /// <param name="suggestionId">Id of the suggestion, <c>group/name</c>.</param>
    DateTimeOffset? LastOffered(string customerId, string suggestionId);
}
