using AgentAssist.Engine.Checks;
using AgentAssist.Engine.Text;

namespace AgentAssist.Engine.Conversations;

/// <summary>
/// Reads the messages before a draft. What it tells is a function of the messages and the request's context alone: each message is
/// read by itself (and remembered), then conditions are applied and the messages are gone through from the oldest.
/// </summary>
/// <param name="customerRules">The rules for the customer's messages.</param>
/// <param name="agentRules">The rules for the agent's.</param>
/// <param name="remembers">Whether a message is read once only; false where somebody looks on.</param>
internal sealed class ConversationReader(RuleSet customerRules, AgentRules agentRules, bool remembers)
{
    private const int CacheCapacity = 65_536;

    private readonly ReadingCache _cache = new(CacheCapacity);

    public bool Has(string source, string rule) => customerRules.Has(source, rule);

    public ConversationState Read(DraftCheckRequest request)
    {
        if (request.Conversation.Count == 0) return ConversationState.Empty;
        var preferred = LanguageTags.Parse(request.Context.Language);
        var telling = new ConversationTelling(request, customerRules, agentRules);
        for (var i = 0; i < request.Conversation.Count; i++)
        {
            var message = request.Conversation[i];
            if (message.Visibility != Visibility.Public || message.Author == Author.System) continue;
            telling.Add(i, message, ReadingOf(message, preferred));
        }

        return telling.Finish();
    }

    private MessageReading ReadingOf(Message message, Language preferred)
    {
        var key = MessageKey.Of(message.Text, ((int)message.Author << 8) | (int)preferred);
        if (_cache.TryGet(key, out var known)) return known;
        var reading = message.Author == Author.Customer
            ? MessageReader.Read(message.Text, customerRules, [], preferred)
            : MessageReader.Read(message.Text, agentRules.Rules, agentRules.Promises, preferred);
        // A limit of time may cut it short on a busy machine only: the next check reads it anew.
        if (remembers && !reading.IsOverBudget) _cache.Add(key, reading);
        return reading;
    }
}
