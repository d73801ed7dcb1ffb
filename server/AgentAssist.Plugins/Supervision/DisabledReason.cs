using System.Text.Json.Serialization;

namespace AgentAssist.Plugins.Supervision;

/// <summary>Why a plugin is disabled.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisabledReason>))]
public enum DisabledReason
{
    /// <summary>Somebody switched it off.</summary>
    [JsonStringEnumMemberName("by-user")] ByUser,

    /// <summary>Its new version asks for more than was granted.</summary>
    [JsonStringEnumMemberName("new-permissions")] NewPermissions,

    /// <summary>It is made for other versions of AgentAssist.</summary>
    [JsonStringEnumMemberName("engine")] Engine,

    /// <summary>Its files changed since it was installed.</summary>
    [JsonStringEnumMemberName("tampered")] Tampered,

    /// <summary>Its manifest cannot be read.</summary>
    [JsonStringEnumMemberName("invalid-manifest")] InvalidManifest,
}
