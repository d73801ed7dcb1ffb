using System.Text.Json.Serialization;

namespace AgentAssist.Server.Replays;

/// <summary>Which cases are replayed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseSet>))]
public enum CaseSet
{
    /// <summary>Those beside the rules in force, then those of the database.</summary>
    [JsonStringEnumMemberName("all")] All,

    /// <summary>Those of the database.</summary>
    [JsonStringEnumMemberName("library")] Library,

    /// <summary>Those beside the rules in force.</summary>
    [JsonStringEnumMemberName("rules")] Rules,
}
