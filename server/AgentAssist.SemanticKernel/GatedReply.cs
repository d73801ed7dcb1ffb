namespace AgentAssist.SemanticKernel;

/// <summary>A reply after the gate.</summary>
/// <param name="Text">What may be said.</param>
/// <param name="Outcome">What became of the reply.</param>
/// <param name="Codes">The rules that spoke, as <c>pack/rule</c>.</param>
public sealed record GatedReply(string Text, ReplyOutcome Outcome, IReadOnlyList<string> Codes);

/// <summary>What the gate did.</summary>
public enum ReplyOutcome
{
    /// <summary>Nothing: it may be said as it is.</summary>
    Passed,

    /// <summary>Fixes of the policy were applied.</summary>
    Repaired,

    /// <summary>It was replaced by <see cref="ReplyGateOptions.Fallback"/>.</summary>
    Blocked,
}
