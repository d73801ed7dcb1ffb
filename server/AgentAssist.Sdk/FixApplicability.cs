using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>Whether an edit may be applied without reading the result.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FixApplicability>))]
public enum FixApplicability
{
    /// <summary>The meaning stays.</summary>
    [JsonStringEnumMemberName("safe")] Safe,

    /// <summary>A person should read the result.</summary>
    [JsonStringEnumMemberName("needs-review")] NeedsReview,
}
