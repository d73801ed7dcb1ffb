namespace AgentAssist.Engine.Conversations.Promises;

/// <summary>A unit in which a wait is counted.</summary>
internal enum TimeUnit
{
    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days of the calendar.</summary>
    Day,

    /// <summary>Weeks.</summary>
    Week,
}
