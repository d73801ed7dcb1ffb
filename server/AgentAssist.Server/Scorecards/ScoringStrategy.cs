using System.Text.Json.Serialization;

namespace AgentAssist.Server.Scorecards;

/// <summary>How criteria make a total.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScoringStrategy>))]
internal enum ScoringStrategy
{
    /// <summary>The weighted mean.</summary>
    [JsonStringEnumMemberName("weighted")] Weighted,

    /// <summary>The worst criterion.</summary>
    [JsonStringEnumMemberName("minimum")] Minimum,
}
