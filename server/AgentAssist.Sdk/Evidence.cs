namespace AgentAssist;

/// <summary>The words that caused something.</summary>
/// <param name="MessageIndex">Index into the conversation; null for the draft.</param>
/// <param name="Range">The words.</param>
public sealed record Evidence(int? MessageIndex, TextRange Range);
