namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>How the criteria of a scorecard make the total.</summary>
public enum ScoreStrategy
{
    /// <summary>The weighted mean.</summary>
    Weighted,

    /// <summary>The worst criterion.</summary>
    Minimum,
}
