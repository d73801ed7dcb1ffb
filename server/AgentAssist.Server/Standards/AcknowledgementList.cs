namespace AgentAssist.Server.Standards;

/// <summary>Who read which version of the standards.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="CurrentVersion">The version in force.</param>
/// <param name="Acknowledgements">The newest first, at most 1000.</param>
internal sealed record AcknowledgementList(string Policy, string CurrentVersion, IReadOnlyList<AcknowledgementView> Acknowledgements);
