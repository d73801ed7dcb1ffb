using AgentAssist.Engine.Conversations;

namespace AgentAssist.Engine.Suggestions;

/// <summary>What no pack may offer, whatever it writes: an offer to someone upset, a second warning, an ending before the warning.</summary>
internal static class Suppression
{
    /// <summary>Nothing is sold to who is in such a place, however long ago he said so.</summary>
    private static readonly string[] s_noSelling =
        ["fraud", "vulnerable", "self-harm", "legal-threat", "grief", "child", "wants-human", "insult", "hate", "threat"];

    /// <summary>Who is in such a place is helped to go, not talked into staying.</summary>
    private static readonly string[] s_noPersuasion = ["fraud", "vulnerable", "self-harm", "legal-threat", "grief", "child"];

    public static bool Forbids(SuggestionKind kind, ConversationState state) => kind switch
    {
        SuggestionKind.Escalation => false,
        SuggestionKind.Warning => state.Reading.RedLine != RedLine.WarnNow,
        SuggestionKind.Ending => state.Reading.RedLine != RedLine.MayEnd,
        _ when state.Reading.RedLine == RedLine.MayEnd => true,
        SuggestionKind.Upsell => state.Reading.RedLine != RedLine.None || IsTroubled(state) || state.HasOpenProblem || HasAny(state, s_noSelling),
        SuggestionKind.Retention => state.Reading.Mood == Mood.Grieving || HasAny(state, s_noPersuasion),
        SuggestionKind.Closing => state.Reading.RedLine != RedLine.None || IsTroubled(state),
        _ => false,
    };

    private static bool IsTroubled(ConversationState state) => state.Reading.Mood is Mood.Upset or Mood.Angry or Mood.Grieving;

    private static bool HasAny(ConversationState state, string[] codes)
    {
        foreach (var code in codes)
            if (state.HasSignal(code)) return true;
        return false;
    }
}
