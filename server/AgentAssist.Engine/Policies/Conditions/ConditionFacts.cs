using AgentAssist.Engine.Conversations;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>What a <c>when:</c> clause can ask about.</summary>
public readonly struct ConditionFacts
{
    internal ConditionFacts(DraftCheckRequest request, ConversationState state, string language) =>
        (Request, State, Language) = (request, state, language);

    /// <summary>The request: context, trigger, messages.</summary>
    public DraftCheckRequest Request { get; }

    /// <summary>What was read from the messages.</summary>
    public ConversationReading Conversation => State.Reading;

    /// <summary>Main language of the draft; of the message, for a rule that reads the customer's.</summary>
    public string Language { get; }

    internal ConversationState State { get; }
}
