using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>What happens because of a finding, from nothing to a full stop. Ordered from mild to strict.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EnforcementMode>))]
public enum EnforcementMode
{
    /// <summary>Recorded only; part of no response unless asked for.</summary>
    [JsonStringEnumMemberName("shadow")] Shadow,

    /// <summary>Shown.</summary>
    [JsonStringEnumMemberName("notify")] Notify,

    /// <summary>Shown and counted at the gate.</summary>
    [JsonStringEnumMemberName("warn")] Warn,

    /// <summary>The agent gives a reason to send.</summary>
    [JsonStringEnumMemberName("confirm")] Confirm,

    /// <summary>A lead approves before it is sent.</summary>
    [JsonStringEnumMemberName("hold")] Hold,
}
