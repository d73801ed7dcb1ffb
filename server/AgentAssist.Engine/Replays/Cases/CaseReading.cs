namespace AgentAssist.Engine.Replays.Cases;

/// <summary>What came of reading one case.</summary>
/// <param name="Case">The case; null when there are errors.</param>
/// <param name="Error">What is wrong, naming the field by its JSON path; empty when all is well.</param>
public sealed record CaseReading(Case? Case, string Error)
{
    /// <summary>A case that cannot be read.</summary>
    public static CaseReading Failed(string error) => new(null, error);
}
