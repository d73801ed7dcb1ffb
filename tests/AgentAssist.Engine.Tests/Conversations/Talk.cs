using System.Globalization;

namespace AgentAssist.Engine.Tests.Conversations;

/// <summary>
/// Writes conversations in lines: <c>c: </c> the customer, <c>a: </c> the agent, <c>n: </c> an internal note, <c>s: </c> the helpdesk;
/// <c>c@03-05T10:00: </c> gives the time, in 2026.
/// </summary>
internal static class Talk
{
    public static Message[] Of(params IEnumerable<string> lines) => [.. lines.Select(Line)];

    public static DraftCheckRequest Request(params IEnumerable<string> lines) => new() { Draft = new Draft(""), Conversation = Of(lines) };

    private static Message Line(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var (who, text) = (line[..colon], line[(colon + 2)..]);
        DateTimeOffset? at = who.Length == 1 ? null : DateTimeOffset.Parse($"2026-{who[2..]}:00Z", CultureInfo.InvariantCulture);
        return who[0] switch
        {
            'c' => new Message(Author.Customer, text, At: at),
            'a' => new Message(Author.Agent, text, At: at),
            'n' => new Message(Author.Agent, text, Visibility.Note, at),
            's' => new Message(Author.System, text, At: at),
            _ => throw new ArgumentException($"'{line}' does not say who speaks", nameof(line)),
        };
    }
}
