using System.Text.Json;

namespace AgentAssist;

internal ref partial struct DraftCheckJsonReader
{
    private Context ReadContext()
    {
        if (!IsGiven("context", JsonTokenType.StartObject, "an object")) return Context.Empty;

        string? channel = null, topic = null, language = null, segment = null, stage = null, brand = null, helpdesk = null, conversationId = null;
        double? csat = null;
        Customer? customer = null;
        Agent? agent = null;
        IReadOnlyDictionary<string, string>? custom = null;
        while (NextProperty(out var name))
        {
            if (name.SequenceEqual("channel"u8)) channel = ReadWord("context.channel");
            else if (name.SequenceEqual("topic"u8)) topic = ReadWord("context.topic");
            else if (name.SequenceEqual("language"u8)) language = ReadWord("context.language");
            else if (name.SequenceEqual("segment"u8)) segment = ReadWord("context.segment");
            else if (name.SequenceEqual("stage"u8)) stage = ReadWord("context.stage");
            else if (name.SequenceEqual("brand"u8)) brand = ReadWord("context.brand");
            else if (name.SequenceEqual("helpdesk"u8)) helpdesk = ReadWord("context.helpdesk");
            else if (name.SequenceEqual("conversationId"u8)) conversationId = ReadText("context.conversationId");
            else if (name.SequenceEqual("csat"u8)) csat = ReadNumber("context.csat");
            else if (name.SequenceEqual("customer"u8)) customer = ReadCustomer();
            else if (name.SequenceEqual("agent"u8)) agent = ReadAgent();
            else if (name.SequenceEqual("custom"u8)) custom = ReadCustom();
            else _json.Skip();
        }

        return new Context
        {
            Channel = channel,
            Topic = topic,
            Language = language,
            Segment = segment,
            Stage = stage,
            Brand = brand,
            Helpdesk = helpdesk,
            ConversationId = conversationId,
            Csat = csat,
            Customer = customer ?? Context.Empty.Customer,
            Agent = agent ?? Context.Empty.Agent,
            Custom = custom ?? Context.Empty.Custom,
        };
    }

    private Customer? ReadCustomer()
    {
        if (!IsGiven("context.customer", JsonTokenType.StartObject, "an object")) return null;

        string? id = null, name = null;
        while (NextProperty(out var property))
        {
            if (property.SequenceEqual("id"u8)) id = ReadText("context.customer.id");
            else if (property.SequenceEqual("name"u8)) name = ReadText("context.customer.name");
            else _json.Skip();
        }

        return new Customer(id, name);
    }

    private Agent? ReadAgent()
    {
        if (!IsGiven("context.agent", JsonTokenType.StartObject, "an object")) return null;

        string? id = null, name = null;
        var level = AgentLevel.Specialist;
        while (NextProperty(out var property))
        {
            if (property.SequenceEqual("id"u8)) id = ReadText("context.agent.id");
            else if (property.SequenceEqual("level"u8)) level = ReadLevel();
            else if (property.SequenceEqual("name"u8)) name = ReadText("context.agent.name");
            else _json.Skip();
        }

        return new Agent(id, level, name);
    }

    private Dictionary<string, string>? ReadCustom()
    {
        if (!IsGiven("context.custom", JsonTokenType.StartObject, "an object")) return null;

        var custom = new Dictionary<string, string>(StringComparer.Ordinal);
        while (NextProperty(out var name))
        {
            var key = ShortStrings.Get(name);
            if (ReadScalar(key) is { } value) custom[key] = value;
            else custom.Remove(key);
        }

        return custom;
    }
}
