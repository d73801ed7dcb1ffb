namespace AgentAssist.Engine.Checks.External;

/// <summary>What a checker is asked for one draft.</summary>
/// <param name="Needs">The needs it said it answers, at least one.</param>
/// <param name="Request">The draft and all around it.</param>
/// <param name="Policy">The policy that asks.</param>
/// <param name="MayTakeLong">Whether the asker hears of it later; false: he waits for the answer.</param>
public sealed record ExternalQuestion(IReadOnlyList<ExternalNeed> Needs, DraftCheckRequest Request, PolicyReference Policy, bool MayTakeLong)
{
    /// <summary>Main language of the draft as the engine tells it, <c>und</c> when it cannot be told.</summary>
    public string Language { get; init; } = "und";
}
