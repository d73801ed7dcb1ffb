namespace AgentAssist.Engine.Replays;

/// <summary>What came of a case.</summary>
public enum CaseOutcome
{
    /// <summary>As expected.</summary>
    Passed,

    /// <summary>Otherwise.</summary>
    Failed,

    /// <summary>The rule could not run here: it is off, or needs what is not there.</summary>
    NotRun,
}
