using System.Text.Json.Serialization;

namespace AgentAssist.Server.Feedback;

/// <summary>How far a dismissal goes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DismissalScope>))]
internal enum DismissalScope
{
    /// <summary>This finding.</summary>
    [JsonStringEnumMemberName("once")] Once,

    /// <summary>The rule, in this conversation.</summary>
    [JsonStringEnumMemberName("conversation")] Conversation,
}
