using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>The customer's mood.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Mood>))]
public enum Mood
{
    /// <summary>Nothing special.</summary>
    [JsonStringEnumMemberName("calm")] Calm,

    /// <summary>Unhappy.</summary>
    [JsonStringEnumMemberName("upset")] Upset,

    /// <summary>Angry.</summary>
    [JsonStringEnumMemberName("angry")] Angry,

    /// <summary>In grief.</summary>
    [JsonStringEnumMemberName("grieving")] Grieving,

    /// <summary>Thankful.</summary>
    [JsonStringEnumMemberName("grateful")] Grateful,
}
