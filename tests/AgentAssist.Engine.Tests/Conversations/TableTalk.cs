namespace AgentAssist.Engine.Tests.Conversations;

/// <summary>A conversation and the draft that answers it.</summary>
public sealed record TableTalk
{
    public required string[] Messages { get; init; }

    public string Draft { get; init; } = "";
}
