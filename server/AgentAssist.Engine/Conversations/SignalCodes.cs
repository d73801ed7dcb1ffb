using System.Collections.Frozen;

namespace AgentAssist.Engine.Conversations;

/// <summary>The signals that move red line and mood: ids of <c>target: customer</c> rules, of whatever pack.</summary>
internal static class SignalCodes
{
    public const string Apology = "apology";
    public const string Grief = "grief";
    public const string Praise = "praise";
    public const string Profanity = "profanity";

    /// <summary>Aimed at the agent himself: they cross the red line and tell anger.</summary>
    public static FrozenSet<string> Abuse { get; } = FrozenSet.Create(StringComparer.Ordinal, "insult", "hate", "threat");

    /// <summary>They tell that the customer is upset.</summary>
    public static FrozenSet<string> Upset { get; } = FrozenSet.Create(
        StringComparer.Ordinal, "venting", "complaint", "legal-threat", "fraud", "self-harm");

    /// <summary>They tell of something that is not settled yet; shouted, that he is angry.</summary>
    public static FrozenSet<string> Problem { get; } = FrozenSet.Create(
        StringComparer.Ordinal, "venting", "complaint", "leave", "legal-threat", "fraud", "self-harm", "refund", "cancel-order");
}
