namespace AgentAssist.Engine.Text.Matching;

/// <summary>A phrase found in a text.</summary>
/// <param name="Part">The part of the policy the phrase belongs to.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Next">Next hit of the same part; -1 for none.</param>
internal readonly record struct PhraseHit(int Part, int First, int Last, int Next);
