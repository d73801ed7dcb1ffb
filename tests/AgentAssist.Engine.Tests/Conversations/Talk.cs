namespace AgentAssist.Engine.Tests.Conversations;

/// <summary>Writes conversations in lines: <c>c: </c> the customer, <c>a: </c> the agent, <c>n: </c> an internal note, <c>s: </c> the helpdesk.</summary>
internal static class Talk
{
    public static Message[] Of(params string[] lines) => [.. lines.Select(Line)];

    public static DraftCheckRequest Request(params string[] lines) => new() { Draft = new Draft(""), Conversation = Of(lines) };

    private static Message Line(string line)
    {
        var text = line[3..];
        return line[0] switch
        {
            'c' => new Message(Author.Customer, text),
            'a' => new Message(Author.Agent, text),
            'n' => new Message(Author.Agent, text, Visibility.Note),
            's' => new Message(Author.System, text),
            _ => throw new ArgumentException($"'{line}' does not say who speaks", nameof(line)),
        };
    }
}
