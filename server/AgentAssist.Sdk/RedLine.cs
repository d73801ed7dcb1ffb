using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>Where the conversation stands on the abuse red line.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RedLine>))]
public enum RedLine
{
    /// <summary>No insult, or it was apologised for.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>The agent was insulted and has not warned yet.</summary>
    [JsonStringEnumMemberName("warn-now")] WarnNow,

    /// <summary>The agent warned.</summary>
    [JsonStringEnumMemberName("warned")] Warned,

    /// <summary>Insulted again after the warning: the agent may end the talk.</summary>
    [JsonStringEnumMemberName("may-end")] MayEnd,
}
