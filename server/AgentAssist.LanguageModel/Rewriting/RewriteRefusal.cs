using System.Text.Json.Serialization;

namespace AgentAssist.LanguageModel.Rewriting;

/// <summary>Why a rewrite is not offered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RewriteRefusal>))]
public enum RewriteRefusal
{
    /// <summary>The policy finds faults in it, after two repairs too.</summary>
    [JsonStringEnumMemberName("policy")] Policy,

    /// <summary>It loses or adds a number, date, name or link, after two repairs too.</summary>
    [JsonStringEnumMemberName("facts")] Facts,

    /// <summary>It is in another language than was asked for.</summary>
    [JsonStringEnumMemberName("language")] Language,

    /// <summary>It is no reply: empty, much too long, or a copy of the instructions.</summary>
    [JsonStringEnumMemberName("unusable")] Unusable,

    /// <summary>It is the draft itself.</summary>
    [JsonStringEnumMemberName("unchanged")] Unchanged,

    /// <summary>The draft is too long to rewrite.</summary>
    [JsonStringEnumMemberName("too-long")] TooLong,

    /// <summary>The model took too long.</summary>
    [JsonStringEnumMemberName("timeout")] Timeout,

    /// <summary>The model's budget is used up.</summary>
    [JsonStringEnumMemberName("budget")] Budget,

    /// <summary>The model could not be reached, refused, or answered with nothing usable.</summary>
    [JsonStringEnumMemberName("model-failed")] ModelFailed,
}
