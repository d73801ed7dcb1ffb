namespace AgentAssist.LanguageModel.Tests.Running;

/// <summary>Drafts with a conversation.</summary>
internal static class Requests
{
    public static DraftCheckRequest Of(string draft, params string[] customer) => new()
    {
        Draft = new Draft(draft),
        Context = new Context { Customer = new Customer("c1", "Анна Петрова") },
        Conversation = [.. customer.Select(text => new Message(Author.Customer, text))],
    };
}
