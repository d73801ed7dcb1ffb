namespace AgentAssist.Engine.Tests.Conversations;

/// <summary>One conversation of <c>conversations.yaml</c> in its languages; what is null is not judged.</summary>
public sealed record TableRow
{
    public required string Name { get; init; }

    public RedLine? RedLine { get; init; }

    public Mood? Mood { get; init; }

    public string[] Signals { get; init; } = [];

    public string[] Without { get; init; } = [];

    public GateDecision? Gate { get; init; }

    public string[]? Codes { get; init; }

    public string[]? Suggestions { get; init; }

    public TableTalk? En { get; init; }

    public TableTalk? Ru { get; init; }

    public TableTalk? Uk { get; init; }

    public TableTalk? In(string language) => language switch
    {
        "en" => En,
        "ru" => Ru,
        _ => Uk,
    };
}
