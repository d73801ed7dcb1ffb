using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>Why a draft is checked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckTrigger>))]
public enum CheckTrigger
{
    /// <summary>The agent is still writing; what is missing is not judged yet.</summary>
    [JsonStringEnumMemberName("typing")] Typing,

    /// <summary>The agent is about to send; everything is judged.</summary>
    [JsonStringEnumMemberName("send")] Send,
}
