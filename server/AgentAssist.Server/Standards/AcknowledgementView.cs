namespace AgentAssist.Server.Standards;

/// <summary>An agent has read a version of the standards.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Version">The version of its scorecard.</param>
/// <param name="AgentId">Who.</param>
/// <param name="AgentName">His name, when given.</param>
/// <param name="At">When, the first time.</param>
/// <param name="IsCurrent">False when the standards changed since: he has to read them again.</param>
internal sealed record AcknowledgementView(string Policy, string Version, string AgentId, string? AgentName, DateTimeOffset At, bool IsCurrent)
{
    public static AcknowledgementView Of(Acknowledgement row, string? current) =>
        new(row.Policy, row.Version, row.AgentId, row.AgentName, row.At, row.Version == current);
}
