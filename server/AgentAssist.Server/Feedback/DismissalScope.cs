using System.Text.Json.Serialization;

namespace AgentAssist.Server.Feedback;

/// <summary>How far a dismissal goes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DismissalScope>))]
internal enum DismissalScope
{
    /// <summary>This finding, in this reply.</summary>
    [JsonStringEnumMemberName("once")] Once,

    /// <summary>This finding, wherever the same words stand again in this conversation.</summary>
    [JsonStringEnumMemberName("conversation")] Conversation,
}
