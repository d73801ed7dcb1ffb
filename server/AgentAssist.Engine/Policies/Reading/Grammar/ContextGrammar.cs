using AgentAssist.Engine.Policies.Reading.Shapes;
using AgentAssist.Engine.Policies.Reading.Yaml;

namespace AgentAssist.Engine.Policies.Reading.Grammar;

/// <summary>The context of a case, with the keys of the HTTP request.</summary>
internal static class ContextGrammar
{
    private static readonly Field<string> s_channel = new("channel", Texts.Value, "`chat`, `email`, `review`, …");
    private static readonly Field<string> s_topic = new("topic", Texts.Value, "What the ticket is about.");
    private static readonly Field<string> s_language = new("language", Texts.Value, "The customer's language as a tag.");
    private static readonly Field<string> s_segment = new("segment", Texts.Value, "Customer segment: `vip`, `trial`, …");
    private static readonly Field<string> s_stage = new("stage", Texts.Value, "Stage of the customer's journey.");
    private static readonly Field<string> s_brand = new("brand", Texts.Value, "Brand that answers.");
    private static readonly Field<string> s_helpdesk = new("helpdesk", Texts.Value, "Name of the helpdesk product.");
    private static readonly Field<string> s_conversationId = new("conversationId", Texts.Value, "The helpdesk's identifier of the conversation.");
    private static readonly Field<double> s_csat = new("csat", new NumberShape(-1_000, 1_000), "Satisfaction rating given in this conversation.");
    private static readonly Field<string> s_id = new("id", Texts.Value, "Identifier in the helpdesk.");
    private static readonly Field<string> s_name = new("name", Texts.Value, "Display name.");

    private static readonly Field<AgentLevel> s_level = new("level", ChoiceShape.Of(
        (AgentLevel.Novice, "Modes from `warn` on are one step stricter."),
        (AgentLevel.Specialist, "Modes as written."),
        (AgentLevel.Expert, "Modes are one step milder.")), "The agent's level. Default: specialist.");

    private static readonly Field<Customer> s_customer = new("customer", new MapShape<Customer>(
        "a map with 'id' and 'name'", [s_id, s_name], values => new Customer(values.GetOrNull(s_id), values.GetOrNull(s_name))), "The customer.");

    private static readonly Field<Agent> s_agent = new("agent", new MapShape<Agent>(
        "a map with 'id', 'level' and 'name'", [s_id, s_level, s_name],
        values => new Agent(values.GetOrNull(s_id), values.Get(s_level, AgentLevel.Specialist), values.GetOrNull(s_name))), "The agent.");

    private static readonly Field<Dictionary<string, string>> s_custom = new("custom", new EntriesShape<YamlScalar>(
            new TextPattern("^[A-Za-z0-9_-]+$", "bad-id", "is not a key; write Latin letters, digits, '-' and '_'"), "a map", new ScalarShape())
        .Select(entries => entries.ToDictionary(entry => entry.Key.Text, entry => entry.Value.Text)), "Further keys of the helpdesk.");

    public static Shape<Context> Shape { get; } = new NamedShape<Context>("context", () => new MapShape<Context>(
        "a map such as {channel: chat}",
        [s_channel, s_topic, s_language, s_segment, s_stage, s_brand, s_helpdesk, s_conversationId, s_csat, s_customer, s_agent, s_custom], Bind));

    private static Context Bind(FieldValues values) => new()
    {
        Channel = values.GetOrNull(s_channel),
        Topic = values.GetOrNull(s_topic),
        Language = values.GetOrNull(s_language),
        Segment = values.GetOrNull(s_segment),
        Stage = values.GetOrNull(s_stage),
        Brand = values.GetOrNull(s_brand),
        Helpdesk = values.GetOrNull(s_helpdesk),
        ConversationId = values.GetOrNull(s_conversationId),
        Csat = values.GetValueOrNull(s_csat),
        Customer = values.Get(s_customer, new Customer()),
        Agent = values.Get(s_agent, new Agent()),
        Custom = values.Get(s_custom, []),
    };
}
