namespace AgentAssist.Server.Health;

/// <summary>Answer of <c>/healthz</c>.</summary>
/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record Liveness(string Status);
