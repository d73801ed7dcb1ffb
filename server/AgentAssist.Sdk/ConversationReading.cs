namespace AgentAssist;

/// <summary>What was read from the messages before the draft; internal notes and system messages tell nothing.</summary>
/// <param name="RedLine">Where the abuse red line stands.</param>
/// <param name="Mood">The customer's mood.</param>
/// <param name="Signals">What his words tell, newest message last.</param>
public sealed record ConversationReading(RedLine RedLine, Mood Mood, IReadOnlyList<Signal> Signals)
{
    /// <summary>A conversation that tells nothing.</summary>
    public static ConversationReading Empty { get; } = new(RedLine.None, Mood.Calm, []);

    /// <summary>
    /// The words that put the red line where it stands: the customer's newest insult, or the agent's warning for
    /// <see cref="RedLine.Warned"/>; null for <see cref="RedLine.None"/>.
    /// </summary>
    public Evidence? RedLineEvidence { get; init; }

    /// <summary>The customer's words that tell his mood; null for <see cref="Mood.Calm"/>.</summary>
    public Evidence? MoodEvidence { get; init; }
}
