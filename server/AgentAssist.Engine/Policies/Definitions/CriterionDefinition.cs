namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>One criterion of a scorecard.</summary>
/// <param name="Id">Kebab-case id, named by <c>criterion:</c> in rules.</param>
/// <param name="Title">Short name.</param>
/// <param name="Description">What it means; null when not written.</param>
/// <param name="Weight">Its share in the total, over 0 to 1000; shares need not add up to anything.</param>
/// <param name="Location">Where the id is written.</param>
public sealed record CriterionDefinition(string Id, LocalizedText Title, LocalizedText? Description, double Weight, SourceLocation Location);
