using System.Text.Json.Serialization;

namespace AgentAssist.Server.Audit;

/// <summary>What happened.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EventKind>))]
internal enum EventKind
{
    /// <summary>An agent applied a fix.</summary>
    [JsonStringEnumMemberName("applied")] Applied,

    /// <summary>An agent dismissed a finding.</summary>
    [JsonStringEnumMemberName("dismissed")] Dismissed,

    /// <summary>An agent says a finding is wrong.</summary>
    [JsonStringEnumMemberName("wrong")] Wrong,

    /// <summary>A suggestion was helpful.</summary>
    [JsonStringEnumMemberName("helpful")] Helpful,

    /// <summary>A suggestion was inserted.</summary>
    [JsonStringEnumMemberName("inserted")] Inserted,

    /// <summary>An agent sent a reply in spite of the gate.</summary>
    [JsonStringEnumMemberName("sent-anyway")] SentAnyway,

    /// <summary>An agent brought a finding before the leads.</summary>
    [JsonStringEnumMemberName("appeal")] Appeal,

    /// <summary>A lead approved a held reply as written.</summary>
    [JsonStringEnumMemberName("approved")] Approved,

    /// <summary>A lead edited a held reply and approved it.</summary>
    [JsonStringEnumMemberName("approved-edited")] ApprovedEdited,

    /// <summary>A lead declined a held reply.</summary>
    [JsonStringEnumMemberName("declined")] Declined,

    /// <summary>Nobody decided about a held reply in time.</summary>
    [JsonStringEnumMemberName("expired")] Expired,

    /// <summary>A lead agreed with an appeal: the rule was wrong.</summary>
    [JsonStringEnumMemberName("appeal-upheld")] AppealUpheld,

    /// <summary>A lead turned an appeal down: the rule was right.</summary>
    [JsonStringEnumMemberName("appeal-rejected")] AppealRejected,
}
