using System.Text.Json.Serialization;

namespace AgentAssist.Engine.Replays;

/// <summary>What came of a case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseOutcome>))]
public enum CaseOutcome
{
    /// <summary>As expected.</summary>
    [JsonStringEnumMemberName("passed")] Passed,

    /// <summary>Otherwise.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>The rule could not run here: it is off, or needs what is not there.</summary>
    [JsonStringEnumMemberName("not-run")] NotRun,

    /// <summary>Nobody said what is wrong with it.</summary>
    [JsonStringEnumMemberName("open")] Open,
}
