using System.Text.Json.Serialization;

namespace AgentAssist.Server.Replays;

/// <summary>Which cases are replayed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseSet>))]
public enum CaseSet
{
    /// <summary>Those of the database, then those beside the rules in force.</summary>
    [JsonStringEnumMemberName("all")] All,

    /// <summary>Those of the database.</summary>
    [JsonStringEnumMemberName("library")] Library,

    /// <summary>Those beside the rules in force.</summary>
    [JsonStringEnumMemberName("rules")] Rules,
}
