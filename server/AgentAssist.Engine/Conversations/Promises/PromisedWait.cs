namespace AgentAssist.Engine.Conversations.Promises;

/// <summary>A time the agent gave for what he promised.</summary>
internal abstract record PromisedWait
{
    private const int LastYear = 9_900;

    /// <summary>When it is over.</summary>
    /// <param name="said">When it was said, in the agent's own offset where that is known.</param>
    public DateTimeOffset Deadline(DateTimeOffset said) => said.Year > LastYear ? DateTimeOffset.MaxValue : After(said);

    /// <summary>When it is over, for a moment after which the calendar has years to go.</summary>
    protected abstract DateTimeOffset After(DateTimeOffset said);
}
