using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using AgentAssist.Engine.Replays.Cases;

namespace AgentAssist.Cli.Cases;

/// <summary>A conversation as a helpdesk exports it.</summary>
/// <param name="Id">Its identifier there.</param>
/// <param name="Messages">Its messages, oldest first.</param>
/// <param name="Context">What is known around it.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Names">Names of the people in it.</param>
/// <param name="Extension">What a helpdesk does not know of a case, when the file was written by us; null otherwise.</param>
internal sealed record Talk(
    string Id, ImmutableArray<Message> Messages, Context Context, ImmutableArray<string> Tags, IReadOnlyList<string> Names, JsonObject? Extension)
{
    /// <summary>Name of the property that holds the extension.</summary>
    public const string ExtensionName = "agentassist";

    private const int MostBefore = 30;
    private const string Times = "times";

    /// <summary>Every public reply of an agent, with what was said before; of a file of ours the case it was made of.</summary>
    public IEnumerable<ImportedCase> Cases(string place)
    {
        if (Extension is not null)
        {
            yield return Restore(place);
            yield break;
        }

        for (var i = 0; i < Messages.Length; i++)
        {
            if (Messages[i] is not { Author: Author.Agent, Visibility: Visibility.Public } reply || string.IsNullOrWhiteSpace(reply.Text)) continue;
            if (Encoding.UTF8.GetByteCount(reply.Text) > DraftCheckJson.MaxDraftBytes)
            {
                yield return new ImportedCase(null, place, $"message {i + 1} is over {DraftCheckJson.MaxDraftBytes} bytes (64 KiB)");
                continue;
            }

            yield return new ImportedCase(
                new Case
                {
                    Id = $"{Id}-{i + 1}",
                    Text = reply.Text,
                    At = reply.At,
                    Conversation = [.. Messages.Take(i).TakeLast(MostBefore)],
                    Context = Context,
                    Tags = Tags,
                },
                place, Names: Names);
        }
    }

    /// <summary>The messages of a case, its reply last.</summary>
    public static IReadOnlyList<Message> MessagesOf(Case theCase) =>
        theCase.Text.Length == 0 ? theCase.Conversation : [.. theCase.Conversation, new Message(Author.Agent, theCase.Text, At: theCase.At)];

    /// <summary>What a helpdesk does not know of a case.</summary>
    public static JsonObject ExtensionOf(Case theCase)
    {
        var rest = JsonNode.Parse(CaseJson.Text(theCase))!.AsObject();
        rest.Remove("conversation");
        if (theCase.Text.Length > 0) rest.Remove("text");
        rest.Remove("draft");
        var times = MessagesOf(theCase).Select(message => message.At is { } at ? JsonValue.Create(at) : null).ToArray<JsonNode?>();
        if (times.Any(time => time is not null)) rest[Times] = new JsonArray(times);
        return rest;
    }

    private ImportedCase Restore(string place)
    {
        var json = Extension!.DeepClone().AsObject();
        var times = json[Times] as JsonArray;
        json.Remove(Times);
        var messages = Messages.Select((message, i) => message with { At = times is not null && i < times.Count ? times[i]?.GetValue<DateTimeOffset>() : null }).ToList();
        var hasReply = json["text"] is null;
        if (hasReply && messages.Count == 0) return new ImportedCase(null, place, "the conversation is empty, and the case has a reply", json.ToJsonString());
        var shell = new Case
        {
            Text = hasReply ? messages[^1].Text : "",
            At = hasReply ? messages[^1].At : null,
            Conversation = [.. hasReply ? messages.SkipLast(1) : messages],
        };
        foreach (var (name, value) in JsonNode.Parse(CaseJson.Text(shell))!.AsObject()) json[name] = value?.DeepClone();
        var reading = CaseJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
        return new ImportedCase(reading.Case, place, reading.Error, json.ToJsonString(), Names);
    }
}
