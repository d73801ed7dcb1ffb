namespace AgentAssist.Sdk.Protocol;

/// <summary>The words of a text.</summary>
/// <param name="Tokens">In order, not overlapping.</param>
public sealed record AnalyzeResult(IReadOnlyList<AnalyzedToken> Tokens);
