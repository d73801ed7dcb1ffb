using System.Text.Json.Serialization;

namespace AgentAssist.Engine.Explanations;

/// <summary>What came of a rule on one text. Ordered from silent to speaking.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RuleOutcome>))]
public enum RuleOutcome
{
    /// <summary>Its <c>when:</c>, or its pack's, does not hold.</summary>
    [JsonStringEnumMemberName("condition-false")] ConditionFalse,

    /// <summary>It is judged only when the draft is sent.</summary>
    [JsonStringEnumMemberName("only-on-send")] OnlyOnSend,

    /// <summary>It found nothing.</summary>
    [JsonStringEnumMemberName("no-match")] NoMatch,

    /// <summary>It stands by nothing of what it found.</summary>
    [JsonStringEnumMemberName("silenced")] Silenced,

    /// <summary>Other rules speak on the same words.</summary>
    [JsonStringEnumMemberName("merged-away")] MergedAway,

    /// <summary>It speaks, and is only recorded.</summary>
    [JsonStringEnumMemberName("in-shadow")] InShadow,

    /// <summary>It speaks.</summary>
    [JsonStringEnumMemberName("speaks")] Speaks,
}
