namespace AgentAssist.Engine.Suggestions;

/// <summary>What no pack may offer, whatever it writes: an offer to someone upset, a second warning, an ending before the warning.</summary>
internal static class Suppression
{
    private static readonly HashSet<string> s_openProblems = new(StringComparer.Ordinal)
    {
        "complaint", "refund", "fraud", "vulnerable", "self-harm", "legal-threat", "grief", "leave", "cancel-order", "child", "wants-human",
        "insult", "hate",
    };

    /// <summary>Who is in such a place is helped to go, not talked into staying.</summary>
    private static readonly HashSet<string> s_noPersuasion = new(StringComparer.Ordinal)
    {
        "fraud", "vulnerable", "self-harm", "legal-threat", "grief", "child",
    };

    public static bool Forbids(SuggestionKind kind, ConversationReading reading) => kind switch
    {
        SuggestionKind.Escalation => false,
        SuggestionKind.Warning => reading.RedLine != RedLine.WarnNow,
        SuggestionKind.Ending => reading.RedLine != RedLine.MayEnd,
        _ when reading.RedLine == RedLine.MayEnd => true,
        SuggestionKind.Upsell => reading.RedLine != RedLine.None || IsTroubled(reading.Mood) || Carries(reading, s_openProblems),
        SuggestionKind.Retention => reading.Mood == Mood.Grieving || Carries(reading, s_noPersuasion),
        SuggestionKind.Closing => reading.RedLine != RedLine.None || IsTroubled(reading.Mood),
        _ => false,
    };

    private static bool IsTroubled(Mood mood) => mood is Mood.Upset or Mood.Angry or Mood.Grieving;

    private static bool Carries(ConversationReading reading, HashSet<string> codes)
    {
        foreach (var signal in reading.Signals)
            if (codes.Contains(signal.Code)) return true;
        return false;
    }
}
