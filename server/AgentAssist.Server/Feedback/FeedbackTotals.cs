namespace AgentAssist.Server.Feedback;

/// <summary>What became of findings and suggestions.</summary>
/// <param name="Since">Events from then on are counted; null for all.</param>
/// <param name="Rules">By rule, the most reported first.</param>
/// <param name="Suggestions">By suggestion, the most used first.</param>
internal sealed record FeedbackTotals(
    DateTimeOffset? Since, IReadOnlyList<RuleTotals> Rules, IReadOnlyList<SuggestionTotals> Suggestions);
