namespace AgentAssist.Engine.Tests.Suggestions;

/// <summary>Builds requests the way a conversation runs.</summary>
internal sealed record Talk
{
    private readonly List<Message> _messages = [];

    public Context Context { get; init; } = Context.Empty;

    public string? UiLanguage { get; init; } = "en";

    public Talk Customer(string text, DateTimeOffset? at = null) => Add(new Message(Author.Customer, text, At: at));

    public Talk Agent(string text, DateTimeOffset? at = null) => Add(new Message(Author.Agent, text, At: at));

    public Talk Note(string text) => Add(new Message(Author.Agent, text, Visibility.Note));

    public DraftCheckRequest Draft(string text, Visibility visibility = Visibility.Public) => new()
    {
        Draft = new Draft(text, null, visibility),
        Conversation = [.. _messages],
        Context = Context,
        UiLanguage = UiLanguage,
    };

    private Talk Add(Message message)
    {
        _messages.Add(message);
        return this;
    }
}
