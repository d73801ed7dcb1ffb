namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>What a <c>when:</c> clause can ask about.</summary>
public readonly struct ConditionFacts(DraftCheckRequest request, ConversationReading conversation, string language)
{
    /// <summary>The request: context, trigger, messages.</summary>
    public DraftCheckRequest Request { get; } = request;

    /// <summary>What was read from the customer's words.</summary>
    public ConversationReading Conversation { get; } = conversation;

    /// <summary>Main language of the draft.</summary>
    public string Language { get; } = language;
}
