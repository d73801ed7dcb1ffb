namespace AgentAssist;

/// <summary>Whether the draft may go out.</summary>
/// <param name="Decision">The strictest mode among the findings.</param>
/// <param name="Codes">The rules that made the decision, without repeats; empty for <see cref="GateDecision.Allow"/>.</param>
public sealed record Gate(GateDecision Decision, IReadOnlyList<string> Codes)
{
    /// <summary>The open gate.</summary>
    public static Gate Open { get; } = new(GateDecision.Allow, []);
}
