using System.Text.Json.Serialization;

namespace AgentAssist.Server.Feedback;

/// <summary>What an agent's page reports.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FeedbackKind>))]
internal enum FeedbackKind
{
    /// <summary>A fix was applied.</summary>
    [JsonStringEnumMemberName("applied")] Applied,

    /// <summary>A finding was dismissed; <c>scope</c> says how far.</summary>
    [JsonStringEnumMemberName("dismissed")] Dismissed,

    /// <summary>A finding is wrong; <c>words</c> may show it.</summary>
    [JsonStringEnumMemberName("wrong")] Wrong,

    /// <summary>A suggestion was helpful.</summary>
    [JsonStringEnumMemberName("helpful")] Helpful,

    /// <summary>A suggestion was inserted; it is then not offered to this customer for its cooldown.</summary>
    [JsonStringEnumMemberName("inserted")] Inserted,

    /// <summary>A reply was sent in spite of the gate; <c>reason</c> says why.</summary>
    [JsonStringEnumMemberName("sent-anyway")] SentAnyway,

    /// <summary>A finding is brought before the leads, with the <c>case</c> and its text.</summary>
    [JsonStringEnumMemberName("appeal")] Appeal,
}
