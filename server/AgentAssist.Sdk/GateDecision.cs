using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>What the gate says, from free to shut.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateDecision>))]
public enum GateDecision
{
    /// <summary>Send.</summary>
    [JsonStringEnumMemberName("allow")] Allow,

    /// <summary>Send, with a look at the warnings.</summary>
    [JsonStringEnumMemberName("warn")] Warn,

    /// <summary>Send with a reason.</summary>
    [JsonStringEnumMemberName("confirm")] Confirm,

    /// <summary>Wait for a lead.</summary>
    [JsonStringEnumMemberName("hold")] Hold,
}
