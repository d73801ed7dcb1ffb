namespace AgentAssist;

/// <summary>What was read from the customer's messages.</summary>
/// <param name="RedLine">Where the abuse red line stands.</param>
/// <param name="Mood">The customer's mood.</param>
/// <param name="Signals">What his words tell, newest message last.</param>
public sealed record ConversationReading(RedLine RedLine, Mood Mood, IReadOnlyList<Signal> Signals)
{
    /// <summary>A conversation that tells nothing.</summary>
    public static ConversationReading Empty { get; } = new(RedLine.None, Mood.Calm, []);
}
