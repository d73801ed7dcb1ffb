namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>A name for a range of the total score.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Title">Short name.</param>
/// <param name="AtLeast">Lowest total that belongs to it, 0 to 100.</param>
/// <param name="Location">Where the id is written.</param>
public sealed record ScoreLevel(string Id, LocalizedText Title, double AtLeast, SourceLocation Location);
