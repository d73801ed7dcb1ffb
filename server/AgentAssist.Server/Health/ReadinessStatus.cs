using System.Text.Json.Serialization;

namespace AgentAssist.Server.Health;

/// <summary>Whether drafts can be checked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadinessStatus>))]
internal enum ReadinessStatus
{
    /// <summary>All is well.</summary>
    [JsonStringEnumMemberName("ready")] Ready,

    /// <summary>Drafts are checked; the packs have errors (the last good policies serve), the database cannot be used, or installed plugins cannot be read.</summary>
    [JsonStringEnumMemberName("degraded")] Degraded,

    /// <summary>There is no rule to check by (HTTP 503).</summary>
    [JsonStringEnumMemberName("unavailable")] Unavailable,
}
