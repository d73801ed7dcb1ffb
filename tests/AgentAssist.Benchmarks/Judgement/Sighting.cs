namespace AgentAssist.Benchmarks.Judgement;

/// <summary>What a policy saw in a sample.</summary>
/// <param name="Found">How many of the sample's spans it found.</param>
/// <param name="Right">How many of its findings are right.</param>
/// <param name="Wrong">How many are not.</param>
internal readonly record struct Sighting(int Found, int Right, int Wrong);
