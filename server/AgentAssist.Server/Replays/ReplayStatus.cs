using System.Text.Json.Serialization;

namespace AgentAssist.Server.Replays;

/// <summary>Where a replay stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplayStatus>))]
public enum ReplayStatus
{
    /// <summary>It waits for its turn.</summary>
    [JsonStringEnumMemberName("queued")] Queued,

    /// <summary>It runs.</summary>
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>It came to its end.</summary>
    [JsonStringEnumMemberName("done")] Done,

    /// <summary>Somebody stopped it.</summary>
    [JsonStringEnumMemberName("cancelled")] Cancelled,

    /// <summary>It could not go on.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}
