namespace AgentAssist.Server.Feedback;

/// <summary>What became of one rule's findings.</summary>
/// <param name="Source">The pack or plugin.</param>
/// <param name="Code">The rule.</param>
/// <param name="Applied">Fixes applied.</param>
/// <param name="Dismissed">Dismissed, once or for a conversation.</param>
/// <param name="Wrong">Reported as wrong.</param>
/// <param name="SentAnyway">Sent in spite of it.</param>
/// <param name="Appeals">Brought before the leads.</param>
/// <param name="Upheld">Appeals the leads agreed with.</param>
internal sealed record RuleTotals(string Source, string Code, int Applied, int Dismissed, int Wrong, int SentAnyway, int Appeals, int Upheld);
