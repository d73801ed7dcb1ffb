using System.Text.Json.Serialization;

namespace AgentAssist.Engine.Replays.Comparisons;

/// <summary>How something differs between two policies.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    /// <summary>Only the second has it.</summary>
    [JsonStringEnumMemberName("new")] New,

    /// <summary>Only the first has it.</summary>
    [JsonStringEnumMemberName("gone")] Gone,

    /// <summary>Both have it, and it is not the same.</summary>
    [JsonStringEnumMemberName("changed")] Changed,
}
