using System.Text.Json;
using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Engine.Policies.Conditions;

/// <summary>The keys of <c>when:</c> clauses.</summary>
internal static class ConditionKeys
{
    public const string CustomPrefix = "custom.";

    public static IReadOnlyList<ConditionKey> All { get; } =
    [
        new TextKey("channel", "Channel of the conversation, as the helpdesk says: `chat`, `email`, `review`, …",
            (in f) => f.Request.Context.Channel),
        new TextKey("topic", "What the ticket is about.", (in f) => f.Request.Context.Topic),
        new TextKey("language", "Main language of the draft; `und` when it cannot be told.", (in f) => f.Language)
        { Values = ["en", "ru", "uk", "und"] },
        new TextKey("segment", "Customer segment: `vip`, `trial`, …", (in f) => f.Request.Context.Segment),
        new TextKey("stage", "Stage of the customer's journey.", (in f) => f.Request.Context.Stage),
        new TextKey("brand", "Brand that answers.", (in f) => f.Request.Context.Brand),
        new TextKey("helpdesk", "Name of the helpdesk product.", (in f) => f.Request.Context.Helpdesk),
        new TextKey("customer.id", "The customer's identifier in the helpdesk.", (in f) => f.Request.Context.Customer.Id),
        new TextKey("customer.name", "The customer's name.", (in f) => f.Request.Context.Customer.Name),
        new TextKey("customer.language", "The customer's language as a tag, when the helpdesk knows it.", (in f) => f.Request.Context.Language),
        Choice<Mood>("customer.mood", "The customer's mood, read from their words.", (in f) => (int)f.Conversation.Mood, isTold: true),
        new FlagKey("customer.upset", "The customer is upset or angry.", (in f) => f.Conversation.Mood is Mood.Upset or Mood.Angry)
        { IsTold = true },
        new TextKey("agent.id", "The agent's identifier in the helpdesk.", (in f) => f.Request.Context.Agent.Id),
        Choice<AgentLevel>("agent.level", "The agent's level; `specialist` when it is not known.", (in f) => (int)f.Request.Context.Agent.Level),
        new NumberKey("csat", "Satisfaction rating given in this conversation, on the helpdesk's own scale.", (in f) => f.Request.Context.Csat),
        Choice<CheckTrigger>("trigger", "Whether the agent is writing or sending.", (in f) => (int)f.Request.Trigger),
        Choice<RedLine>("conversation.red-line", "Where the abuse red line stands.", (in f) => (int)f.Conversation.RedLine, isTold: true),
        new NumberKey("conversation.length", "Number of messages so far.", (in f) => f.Request.Conversation.Count),
        new NumberKey("conversation.agent-replies", "Number of the agent's public messages so far.", (in f) => AgentReplies(f)),
        new FlagKey("conversation.open-problem", "The customer told of a problem and has not praised since.", (in f) => f.State.HasOpenProblem)
        { IsTold = true },
        new FlagKey("conversation.promise-passed", "The agent's last public message promised something in a time that is over, by the times of the messages.",
            (in f) => f.State.IsPromisePassed)
        { IsTold = true },
        new NumberKey("draft.length", "Length of the draft in UTF-16 code units.", (in f) => f.Request.Draft.Text.Length),
    ];

    /// <summary>Keys that end in a name of the author's.</summary>
    public static IReadOnlyList<ConditionKeyFamily> Families { get; } =
    [
        new("signal.", "<code>", name => Signal(name["signal.".Length..])) { Names = RuleTarget.Customer },
        new("said.", "<rule>", name => Said(name["said.".Length..])) { Names = RuleTarget.Draft },
        new(CustomPrefix, "<name>", name => new CustomKey(name)),
    ];

    private static readonly Dictionary<string, ConditionKey> s_byName = All.ToDictionary(key => key.Name, StringComparer.Ordinal);

    /// <summary>The key of a name, or null.</summary>
    public static ConditionKey? Find(string name)
    {
        if (s_byName.TryGetValue(name, out var key)) return key;
        return FamilyOf(name)?.Create(name);
    }

    /// <summary>The family a name belongs to, or null.</summary>
    public static ConditionKeyFamily? FamilyOf(string name) =>
        Families.FirstOrDefault(family => name.StartsWith(family.Prefix, StringComparison.Ordinal) && name.Length > family.Prefix.Length);

    private static FlagKey Signal(string code) =>
        new($"signal.{code}", "The customer's messages carry this signal.", (in f) => f.State.HasSignal(code)) { IsTold = true };

    private static NumberKey Said(string rule) => new(
        $"said.{rule}", "In how many of the agent's earlier public messages this rule matches, whatever its `when`.", (in f) => f.State.Said(rule))
    { IsTold = true };

    private delegate int ChoiceReader(in ConditionFacts facts);

    /// <summary>A key of an enumeration, by the kebab-case names of its values.</summary>
    private static TextKey Choice<T>(string name, string description, ChoiceReader read, bool isTold = false)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToArray();
        return new TextKey(name, description, (in f) => names[read(f)]) { Values = names, IsTold = isTold };
    }

    private static double AgentReplies(in ConditionFacts facts)
    {
        var count = 0;
        for (var i = 0; i < facts.Request.Conversation.Count; i++)
        {
            if (facts.Request.Conversation[i] is { Author: Author.Agent, Visibility: Visibility.Public }) count++;
        }
        return count;
    }
}
