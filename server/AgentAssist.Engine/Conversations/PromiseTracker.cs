namespace AgentAssist.Engine.Conversations;

/// <summary>Follows the wait promised in the agent's last public message; the clock is that of the messages.</summary>
internal sealed class PromiseTracker
{
    private DateTimeOffset? _deadline;
    private DateTimeOffset? _latest;

    public void OnMessage(DateTimeOffset? at)
    {
        if (_latest is null || at > _latest) _latest = at ?? _latest;
    }

    public void OnAgent(MessageReading message, DateTimeOffset? at)
    {
        _deadline = null;
        if (at is not { } said) return;
        foreach (var wait in message.Waits)
            if (_deadline is null || wait.Deadline(said) > _deadline) _deadline = wait.Deadline(said);
    }

    /// <summary>Whether it is over.</summary>
    /// <param name="now">When the draft is written; null when only the messages tell the time.</param>
    public bool IsPassed(DateTimeOffset? now)
    {
        OnMessage(now);
        return _latest > _deadline;
    }
}
