using System.Text.Json.Serialization;

namespace AgentAssist.Server.Approvals;

/// <summary>Where a held reply stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalStatus>))]
public enum ApprovalStatus
{
    /// <summary>Waits for a lead.</summary>
    [JsonStringEnumMemberName("pending")] Pending,

    /// <summary>May be sent, as written or as the lead edited it.</summary>
    [JsonStringEnumMemberName("approved")] Approved,

    /// <summary>May not be sent; the reason says why.</summary>
    [JsonStringEnumMemberName("declined")] Declined,

    /// <summary>Nobody decided in time; it may be submitted again.</summary>
    [JsonStringEnumMemberName("expired")] Expired,
}
