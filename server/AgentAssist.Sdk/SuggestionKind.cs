using System.Text.Json.Serialization;

namespace AgentAssist;

/// <summary>What a suggestion is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuggestionKind>))]
public enum SuggestionKind
{
    /// <summary>An offer.</summary>
    [JsonStringEnumMemberName("upsell")] Upsell,

    /// <summary>Keeps a customer who is about to leave.</summary>
    [JsonStringEnumMemberName("retention")] Retention,

    /// <summary>Hands the case on.</summary>
    [JsonStringEnumMemberName("escalation")] Escalation,

    /// <summary>The one warning after an insult.</summary>
    [JsonStringEnumMemberName("warning")] Warning,

    /// <summary>Ends the talk after a warning.</summary>
    [JsonStringEnumMemberName("ending")] Ending,

    /// <summary>Calms.</summary>
    [JsonStringEnumMemberName("de-escalation")] DeEscalation,

    /// <summary>Follows up on a bad experience.</summary>
    [JsonStringEnumMemberName("recovery")] Recovery,

    /// <summary>Shows that the customer was heard.</summary>
    [JsonStringEnumMemberName("empathy")] Empathy,

    /// <summary>Says goodbye.</summary>
    [JsonStringEnumMemberName("closing")] Closing,
}
