using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>How much an agent is trusted; moves the <see cref="EnforcementMode"/> of findings.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AgentLevel>))]
public enum AgentLevel
{
    /// <summary>Modes from <c>warn</c> on are one step stricter.</summary>
    [JsonStringEnumMemberName("novice")] Novice,

    /// <summary>Modes as the policy writes them; the default.</summary>
    [JsonStringEnumMemberName("specialist")] Specialist,

    /// <summary>Modes are one step milder, except those of hard rules.</summary>
    [JsonStringEnumMemberName("expert")] Expert,
}
