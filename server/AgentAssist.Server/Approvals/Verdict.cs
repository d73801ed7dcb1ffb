using System.Text.Json.Serialization;

namespace AgentAssist.Server.Approvals;

/// <summary>What a lead decides.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
internal enum Verdict
{
    /// <summary>It may be sent.</summary>
    [JsonStringEnumMemberName("approve")] Approve,

    /// <summary>It may not.</summary>
    [JsonStringEnumMemberName("decline")] Decline,
}
