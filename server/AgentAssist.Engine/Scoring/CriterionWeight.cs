namespace AgentAssist.Engine.Scoring;

/// <summary>A criterion and its share in the total.</summary>
internal readonly record struct CriterionWeight(string Id, double Weight);
