using System.Text.Json.Serialization;

namespace AgentAssist.Server.Feedback;

/// <summary>What a lead says of an appeal.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AppealVerdict>))]
internal enum AppealVerdict
{
    /// <summary>The agent is right.</summary>
    [JsonStringEnumMemberName("uphold")] Uphold,

    /// <summary>The rule is right.</summary>
    [JsonStringEnumMemberName("reject")] Reject,
}
