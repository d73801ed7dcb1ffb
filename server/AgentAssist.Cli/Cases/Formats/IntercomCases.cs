using System.Text.Json.Nodes;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>Conversations of Intercom: the <c>source</c> is the first message, <c>conversation_parts</c> the others; bodies are HTML.</summary>
internal sealed class IntercomCases() : TalkJson("conversations", "data")
{
    protected override (Talk? Talk, string Error) Read(JsonObject talk, JsonObject? document, bool isOurs)
    {
        var parts = (talk["conversation_parts"] as JsonObject)?["conversation_parts"] as JsonArray ?? talk["conversation_parts"] as JsonArray;
        if (parts is null && talk["source"] is not JsonObject) return (null, "source and conversation_parts: are missing; export conversations with their parts");
        var all = (talk["source"] is JsonObject source ? new[] { source } : []).Concat(Objects(parts)).Where(part => Text(part["body"]) is not null).ToList();
        var authors = all.Select(part => part["author"] as JsonObject).OfType<JsonObject>().ToList();
        var customer = authors.FirstOrDefault(author => Text(author["type"]) is "user" or "lead" or "contact");
        var agent = authors.LastOrDefault(author => Text(author["type"]) is "admin");
        var messages = all.Select((part, i) => new Message(
            AuthorOf(part), isOurs ? Text(part["body"])! : HtmlText.Of(Text(part["body"])!),
            Text(part["part_type"]) is "note" ? Visibility.Note : Visibility.Public, Time(part["created_at"]) ?? (i == 0 ? Time(talk["created_at"]) : null)));
        var context = new Context
        {
            Helpdesk = "intercom",
            ConversationId = Text(talk["id"]),
            Channel = Text((talk["source"] as JsonObject)?["type"]) is "email" ? "email" : "chat",
            Topic = Texts((talk["tags"] as JsonObject)?["tags"]).FirstOrDefault(),
            Csat = Number((talk["conversation_rating"] as JsonObject)?["rating"]),
            Customer = new Customer(Text(customer?["id"]), Text(customer?["name"])),
            Agent = new Agent(Text(agent?["id"]), Name: Text(agent?["name"])),
        };
        var names = authors.Select(author => Text(author["name"])).OfType<string>().Distinct().ToList();
        return (new Talk($"intercom-{context.ConversationId ?? "conversation"}", [.. messages], context, Texts((talk["tags"] as JsonObject)?["tags"]), names, null), "");
    }

    protected override JsonObject Write(Case theCase)
    {
        var parts = Talk.MessagesOf(theCase).Select(message => new JsonObject
        {
            ["type"] = "conversation_part",
            ["part_type"] = message.Visibility == Visibility.Note ? "note" : "comment",
            ["body"] = message.Text,
            ["created_at"] = message.At?.ToUnixTimeSeconds(),
            ["author"] = new JsonObject { ["type"] = message.Author switch { Author.Customer => "user", Author.Agent => "admin", _ => "bot" } },
        });
        return new JsonObject
        {
            ["type"] = "conversation",
            ["id"] = theCase.Context.ConversationId ?? theCase.Id,
            ["conversation_parts"] = new JsonObject { ["type"] = "conversation_part.list", ["conversation_parts"] = new JsonArray([.. parts]) },
        };
    }

    private static Author AuthorOf(JsonObject part) => Text((part["author"] as JsonObject)?["type"]) switch
    {
        "user" or "lead" or "contact" => Author.Customer,
        "bot" => Author.System,
        _ => Author.Agent,
    };
}
