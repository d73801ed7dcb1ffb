namespace AgentAssist.Engine.Suggestions;

/// <summary>Where the customer's words stand in a conversation.</summary>
/// <param name="Last">Index of his last public message; −1 when there is none.</param>
/// <param name="Fresh">Index from which his words still call for an answer: his last two turns.</param>
internal readonly record struct CustomerTurns(int Last, int Fresh)
{
    private const int FreshTurns = 2;

    public static CustomerTurns Of(IReadOnlyList<Message> conversation)
    {
        var (last, fresh, turns, speaker) = (-1, 0, 0, Author.System);
        for (var i = conversation.Count - 1; i >= 0; i--)
        {
            var message = conversation[i];
            if (message.Visibility == Visibility.Note || message.Author == Author.System) continue;
            if (message.Author == Author.Customer && speaker != Author.Customer) turns++;
            speaker = message.Author;
            if (turns > FreshTurns) break;
            fresh = i;
            if (speaker == Author.Customer && last < 0) last = i;
        }

        return new CustomerTurns(last, fresh);
    }
}
