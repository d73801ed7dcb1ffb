namespace AgentAssist.Engine.Conversations.Promises;

/// <summary>«Within two hours».</summary>
internal sealed record WaitFor(TimeSpan Span) : PromisedWait
{
    protected override DateTimeOffset After(DateTimeOffset said) => said + Span;
}
