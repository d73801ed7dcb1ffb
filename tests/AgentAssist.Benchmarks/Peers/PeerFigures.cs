namespace AgentAssist.Benchmarks.Peers;

/// <summary>What a peer needed.</summary>
/// <param name="Microseconds">Median time a draft.</param>
/// <param name="Matches">Matches in all drafts.</param>
internal sealed record PeerFigures(double Microseconds, int Matches);
