namespace AgentAssist.Engine.Checks.External;

/// <summary>What came of one need.</summary>
/// <param name="Key">The need's key.</param>
/// <param name="Matches">What was found; empty when nothing was, or when nobody looked.</param>
/// <param name="Missing">Why nobody looked; null when somebody did.</param>
/// <param name="Source">Who did not look, such as a plugin's id; null when there is nobody to name.</param>
public sealed record ExternalAnswer(string Key, IReadOnlyList<ExternalMatch> Matches, IncompleteReason? Missing = null, string? Source = null)
{
    /// <summary>Says that nobody looked.</summary>
    public static ExternalAnswer None(string key, IncompleteReason reason, string? source = null) => new(key, [], reason, source);
}
