using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>How bad a finding is. What happens because of it is its <see cref="EnforcementMode"/>. Ordered from mild to bad.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DiagnosticSeverity>))]
public enum DiagnosticSeverity
{
    /// <summary>A remark.</summary>
    [JsonStringEnumMemberName("hint")] Hint,

    /// <summary>Worth knowing.</summary>
    [JsonStringEnumMemberName("information")] Information,

    /// <summary>Should be changed.</summary>
    [JsonStringEnumMemberName("warning")] Warning,

    /// <summary>Must not reach the customer.</summary>
    [JsonStringEnumMemberName("error")] Error,
}
