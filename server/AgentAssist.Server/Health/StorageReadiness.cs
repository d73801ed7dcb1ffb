using System.Text.Json.Serialization;

namespace AgentAssist.Server.Health;

/// <summary>Whether the database can be written.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StorageReadiness>))]
internal enum StorageReadiness
{
    /// <summary>It can.</summary>
    [JsonStringEnumMemberName("ready")] Ready,

    /// <summary>It cannot: approvals, feedback and the audit trail answer 503, drafts are checked all the same.</summary>
    [JsonStringEnumMemberName("unavailable")] Unavailable,
}
