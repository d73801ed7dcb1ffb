using AgentAssist.LanguageModel.Calls;

namespace AgentAssist.LanguageModel.Judging;

/// <summary>What the judge found, or why it could not be asked.</summary>
/// <param name="Findings">By position; empty when nothing was found.</param>
/// <param name="Failure">Null when it answered.</param>
public sealed record JudgeVerdict(IReadOnlyList<JudgeFinding> Findings, ModelFailure? Failure = null);
