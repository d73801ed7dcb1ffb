namespace AgentAssist.Engine.Scoring;

/// <summary>The quality score of all that an agent wrote in a conversation.</summary>
/// <param name="Score">Of the conversation: by criterion the mean of the messages, or the worst where the scorecard counts the worst.</param>
/// <param name="Level">Id of the scorecard's level the total belongs to; null when it names none.</param>
/// <param name="Messages">The agent's public messages, oldest first.</param>
public sealed record ConversationScore(Score Score, string? Level, IReadOnlyList<MessageScore> Messages);
