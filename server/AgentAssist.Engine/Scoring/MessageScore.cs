namespace AgentAssist.Engine.Scoring;

/// <summary>The quality score of one message.</summary>
/// <param name="MessageIndex">Index into the conversation.</param>
/// <param name="Score">Its score.</param>
public sealed record MessageScore(int MessageIndex, Score Score);
