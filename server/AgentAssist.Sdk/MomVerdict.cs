namespace AgentAssist;

/// <summary>«Would I send this to my mom?»</summary>
/// <param name="WouldSend">The verdict.</param>
/// <param name="Reasons">Why not, a sentence each; empty when it would be sent.</param>
public sealed record MomVerdict(bool WouldSend, IReadOnlyList<string> Reasons);
