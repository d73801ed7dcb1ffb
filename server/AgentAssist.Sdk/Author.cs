using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>Who wrote a message.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Author>))]
public enum Author
{
    /// <summary>The person who asks.</summary>
    [JsonStringEnumMemberName("customer")] Customer,

    /// <summary>The person who answers.</summary>
    [JsonStringEnumMemberName("agent")] Agent,

    /// <summary>The helpdesk itself.</summary>
    [JsonStringEnumMemberName("system")] System,
}
