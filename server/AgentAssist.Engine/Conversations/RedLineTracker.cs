namespace AgentAssist.Engine.Conversations;

/// <summary>
/// Follows the abuse red line through the messages, oldest first. An insult asks for a warning; the agent's warning after it is
/// noted; an insult after the warning lets him end the talk; an apology of the customer forgives all before it.
/// </summary>
internal sealed class RedLineTracker
{
    public RedLine State { get; private set; }

    /// <summary>The words that brought it there.</summary>
    public Evidence? Evidence { get; private set; }

    public void OnSignal(string code, Evidence words)
    {
        if (code == SignalCodes.Apology) Enter(RedLine.None, null);
        else if (SignalCodes.Abuse.Contains(code)) Enter(State is RedLine.Warned or RedLine.MayEnd ? RedLine.MayEnd : RedLine.WarnNow, words);
    }

    public void OnWarning(Evidence words)
    {
        if (State == RedLine.WarnNow) Enter(RedLine.Warned, words);
    }

    private void Enter(RedLine state, Evidence? words) => (State, Evidence) = (state, words);
}
