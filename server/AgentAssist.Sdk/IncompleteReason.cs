using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>Why a check did not run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IncompleteReason>))]
public enum IncompleteReason
{
    /// <summary>It did not answer in time.</summary>
    [JsonStringEnumMemberName("timeout")] Timeout,

    /// <summary>Its process ended, or what it answered cannot be used.</summary>
    [JsonStringEnumMemberName("crashed")] Crashed,

    /// <summary>It is switched off.</summary>
    [JsonStringEnumMemberName("disabled")] Disabled,

    /// <summary>What it needs is not set up.</summary>
    [JsonStringEnumMemberName("not-configured")] NotConfigured,

    /// <summary>The check's budget was used up.</summary>
    [JsonStringEnumMemberName("budget")] Budget,

    /// <summary>This version cannot run it.</summary>
    [JsonStringEnumMemberName("unsupported")] Unsupported,
}
