using System.Text.Json.Nodes;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>Conversations of Chatwoot with their <c>messages</c> (or <c>payload</c>): incoming ones are the customer's, private ones are notes.</summary>
internal sealed class ChatwootCases() : TalkJson("conversations", "data")
{
    protected override (Talk? Talk, string Error) Read(JsonObject talk, JsonObject? document, bool isOurs)
    {
        if ((talk["messages"] ?? talk["payload"]) is not JsonArray list) return (null, "messages: is required; export conversations with their messages");
        var told = Objects(list).Where(message => Text(message["content"]) is not null).OrderBy(message => isOurs ? null : Time(message["created_at"])).ToList();
        var meta = talk["meta"] as JsonObject;
        var sender = meta?["sender"] as JsonObject;
        var messages = told.Select(message => new Message(
            AuthorOf(message), Text(message["content"])!, IsTrue(message["private"]) ? Visibility.Note : Visibility.Public, Time(message["created_at"])));
        var context = new Context
        {
            Helpdesk = "chatwoot",
            ConversationId = Text(talk["id"]),
            Channel = Text(meta?["channel"]) switch { null => null, var channel when channel.Contains("Email", StringComparison.Ordinal) => "email", _ => "chat" },
            Topic = Texts(talk["labels"]).FirstOrDefault(),
            Csat = Number((talk["csat_survey_response"] as JsonObject)?["rating"]),
            Customer = new Customer(Text(sender?["id"]), Text(sender?["name"])),
            Agent = new Agent(Text((meta?["assignee"] as JsonObject)?["id"]), Name: Text((meta?["assignee"] as JsonObject)?["name"])),
        };
        var names = told.Select(message => Text((message["sender"] as JsonObject)?["name"])).OfType<string>().Distinct().ToList();
        return (new Talk($"chatwoot-{context.ConversationId ?? "conversation"}", [.. messages], context, Texts(talk["labels"]), names, null), "");
    }

    protected override JsonObject Write(Case theCase)
    {
        var messages = Talk.MessagesOf(theCase).Select(message => new JsonObject
        {
            ["content"] = message.Text,
            ["message_type"] = message.Author switch { Author.Customer => 0, Author.Agent => 1, _ => 2 },
            ["private"] = message.Visibility == Visibility.Note,
            ["created_at"] = message.At?.ToUnixTimeSeconds(),
        });
        return new JsonObject { ["id"] = theCase.Context.ConversationId ?? theCase.Id, ["messages"] = new JsonArray([.. messages]) };
    }

    private static Author AuthorOf(JsonObject message) => Text(message["message_type"]) switch
    {
        "0" or "incoming" => Author.Customer,
        "1" or "outgoing" => Author.Agent,
        _ => Author.System,
    };
}
