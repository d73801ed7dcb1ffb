using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>Who reads a text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Visibility>))]
public enum Visibility
{
    /// <summary>The customer reads it.</summary>
    [JsonStringEnumMemberName("public")] Public,

    /// <summary>Colleagues only: an internal note.</summary>
    [JsonStringEnumMemberName("note")] Note,
}
