using System.Text.Json.Nodes;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases.Formats;

/// <summary>Tickets of Zendesk with their <c>comments</c>: the requester is the customer, whoever else writes is an agent.</summary>
internal sealed class ZendeskCases() : TalkJson("tickets", "results")
{
    protected override (Talk? Talk, string Error) Read(JsonObject talk, JsonObject? document, bool isOurs)
    {
        var ticket = talk["ticket"] as JsonObject ?? talk;
        if ((ticket["comments"] ?? talk["comments"]) is not JsonArray comments) return (null, "comments: is required; export tickets with their comments");
        var people = Objects(talk["users"]).Concat(Objects(document?["users"])).ToLookup(user => Text(user["id"]) ?? "", user => Text(user["name"]));
        var requester = ticket["requester"] as JsonObject;
        var customer = Text(ticket["requester_id"]) ?? Text(requester?["id"]);
        var name = Text(requester?["name"]) ?? people[customer ?? ""].FirstOrDefault();
        var messages = Objects(comments).Select(comment => new Message(
            AuthorOf(comment, customer), Body(comment, isOurs), comment["public"] is null || IsTrue(comment["public"]) ? Visibility.Public : Visibility.Note, Time(comment["created_at"])));
        var context = new Context
        {
            Helpdesk = "zendesk",
            ConversationId = Text(ticket["id"]),
            Channel = Text((ticket["via"] as JsonObject)?["channel"]),
            Topic = Text(ticket["subject"]) is null ? null : Text(ticket["type"]) ?? Texts(ticket["tags"]).FirstOrDefault(),
            Csat = Text((ticket["satisfaction_rating"] as JsonObject)?["score"]) switch { "good" => 1, "bad" => 0, _ => null },
            Customer = new Customer(customer, name),
            Agent = new Agent(Text(ticket["assignee_id"]), Name: people[Text(ticket["assignee_id"]) ?? ""].FirstOrDefault()),
        };
        return (new Talk($"zendesk-{context.ConversationId ?? "ticket"}", [.. messages], context, Texts(ticket["tags"]), [.. people.SelectMany(names => names).OfType<string>()], null), "");
    }

    protected override JsonObject Write(Case theCase)
    {
        var customer = theCase.Context.Customer.Id ?? "customer";
        var comments = Talk.MessagesOf(theCase).Select(message => new JsonObject
        {
            ["author_id"] = message.Author == Author.Customer ? customer : message.Author == Author.System ? "system" : "agent",
            ["plain_body"] = message.Text,
            ["public"] = message.Visibility == Visibility.Public,
            ["created_at"] = message.At,
        });
        return new JsonObject
        {
            ["id"] = theCase.Context.ConversationId ?? theCase.Id,
            ["requester_id"] = customer,
            ["comments"] = new JsonArray([.. comments]),
        };
    }

    private static Author AuthorOf(JsonObject comment, string? customer) => Text(comment["author_id"]) switch
    {
        "-1" or "system" => Author.System,
        { } author when author == customer => Author.Customer,
        _ => Author.Agent,
    };

    private static string Body(JsonObject comment, bool isOurs) =>
        Text(comment["plain_body"]) ?? (isOurs ? "" : Text(comment["body"]) ?? HtmlText.Of(Text(comment["html_body"]) ?? ""));
}
