using System.Text.Json.Serialization;

namespace AgentAssist.Engine.Explanations;

/// <summary>What became of a match.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MatchOutcome>))]
public enum MatchOutcome
{
    /// <summary>It is a finding, or a signal.</summary>
    [JsonStringEnumMemberName("reported")] Reported,

    /// <summary>It touches a part of the text the rule looks away from.</summary>
    [JsonStringEnumMemberName("in-excluded-scope")] InExcludedScope,

    /// <summary>It lies in none of the parts the rule looks at.</summary>
    [JsonStringEnumMemberName("outside-scope")] OutsideScope,

    /// <summary>A negation stands before it.</summary>
    [JsonStringEnumMemberName("negated")] Negated,

    /// <summary>An <c>unless:</c> silences it.</summary>
    [JsonStringEnumMemberName("silenced")] Silenced,

    /// <summary>Another finding on the same words stays in its place.</summary>
    [JsonStringEnumMemberName("merged-away")] MergedAway,
}
