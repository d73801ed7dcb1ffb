using System.Text.Json.Serialization;

namespace AgentAssist.Plugins.Supervision;

/// <summary>Where a plugin is in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PluginState>))]
public enum PluginState
{
    /// <summary>On disk, never enabled.</summary>
    [JsonStringEnumMemberName("installed")] Installed,

    /// <summary>Switched off, by a person or because something about it is wrong.</summary>
    [JsonStringEnumMemberName("disabled")] Disabled,

    /// <summary>Its contributions are in force; its process starts when it is needed.</summary>
    [JsonStringEnumMemberName("enabled")] Enabled,

    /// <summary>Its process is coming up.</summary>
    [JsonStringEnumMemberName("activating")] Activating,

    /// <summary>Its process answers.</summary>
    [JsonStringEnumMemberName("active")] Active,

    /// <summary>Its process was stopped because nobody needed it; it starts again by itself.</summary>
    [JsonStringEnumMemberName("idle")] Idle,

    /// <summary>It crashed too often and stays down until somebody enables it again.</summary>
    [JsonStringEnumMemberName("faulted")] Faulted,
}
