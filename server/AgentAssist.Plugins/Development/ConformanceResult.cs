namespace AgentAssist.Plugins.Development;

/// <summary>One point of the conformance test.</summary>
/// <param name="Point">What is asked of a plugin.</param>
/// <param name="Problem">What it did instead; null when it passed.</param>
public sealed record ConformanceResult(string Point, string? Problem);
