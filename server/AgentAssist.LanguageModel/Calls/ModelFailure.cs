namespace AgentAssist.LanguageModel.Calls;

/// <summary>Why there is no usable answer.</summary>
public enum ModelFailure
{
    /// <summary>It took too long.</summary>
    Timeout,

    /// <summary>The requests of this minute or day are used up, or too many are waiting.</summary>
    Budget,

    /// <summary>It could not be reached, or failed.</summary>
    Unreachable,

    /// <summary>Its answer was cut off.</summary>
    Truncated,

    /// <summary>It refused.</summary>
    Refused,

    /// <summary>Its answer is not what was asked for.</summary>
    Malformed,
}

/// <summary>How failures are told in <c>incomplete</c>.</summary>
public static class ModelFailureReasons
{
    /// <summary>The reason in the words of the API.</summary>
    public static IncompleteReason ToReason(this ModelFailure failure) => failure switch
    {
        ModelFailure.Timeout => IncompleteReason.Timeout,
        ModelFailure.Budget => IncompleteReason.Budget,
        _ => IncompleteReason.Crashed,
    };
}
