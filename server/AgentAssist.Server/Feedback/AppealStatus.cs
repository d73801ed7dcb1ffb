using System.Text.Json.Serialization;

namespace AgentAssist.Server.Feedback;

/// <summary>Where an appeal stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AppealStatus>))]
internal enum AppealStatus
{
    /// <summary>Waits for a lead.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>The agent is right: the rule should not have spoken.</summary>
    [JsonStringEnumMemberName("upheld")] Upheld,

    /// <summary>The rule is right.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,
}
