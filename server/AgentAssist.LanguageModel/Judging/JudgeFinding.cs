namespace AgentAssist.LanguageModel.Judging;

/// <summary>A question answered with yes, and the words that prove it.</summary>
/// <param name="Question">Its number, from 0.</param>
/// <param name="Range">The words, in the draft.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record JudgeFinding(int Question, TextRange Range, double Confidence);
