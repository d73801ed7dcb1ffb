namespace AgentAssist.Engine.Suggestions;

/// <summary>What the engine itself says about a suggestion, by language of messages.</summary>
/// <param name="Customer">Before the names of what was read from the customer's words.</param>
/// <param name="Draft">Before the names of what was found in the draft.</param>
/// <param name="Words">The customer's words call for it.</param>
/// <param name="Context">The context calls for it.</param>
/// <param name="Unnamed">A customer of whom nothing is known.</param>
/// <param name="Topic">Before a topic.</param>
internal sealed record SuggestionWords(string Customer, string Draft, string Words, string Context, string Unnamed, string Topic)
{
    private static readonly SuggestionWords s_english = new(
        "In the customer's words: ", "In the draft: ", "The customer's last message calls for it.", "Fits this conversation.", "Customer", "topic ");

    private static readonly SuggestionWords s_russian = new(
        "В словах клиента: ", "В черновике: ", "Повод — последнее сообщение клиента.", "Подходит к этой переписке.", "Клиент", "тема ");

    private static readonly SuggestionWords s_ukrainian = new(
        "У словах клієнта: ", "У чернетці: ", "Привід — останнє повідомлення клієнта.", "Пасує до цього листування.", "Клієнт", "тема ");

    public static SuggestionWords In(string? language) => language switch
    {
        "ru" => s_russian,
        "uk" => s_ukrainian,
        _ => s_english,
    };
}
