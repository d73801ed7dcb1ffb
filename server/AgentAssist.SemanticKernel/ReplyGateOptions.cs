namespace AgentAssist.SemanticKernel;

/// <summary>How a gate treats a bot's replies.</summary>
public sealed record ReplyGateOptions
{
    /// <summary>Said instead of a reply that is blocked; write it in the languages your customers read.</summary>
    public required string Fallback { get; init; }

    /// <summary>The least decision of the policy that blocks. A bot has nobody to confirm or approve, so <see cref="GateDecision.Confirm"/> by default.</summary>
    public GateDecision BlockFrom { get; init; } = GateDecision.Confirm;

    /// <summary>
    /// Which preferred fixes of the policy are applied: safe ones only, or those a person should look at too. The result is checked again either way.
    /// </summary>
    public FixApplicability Fixes { get; init; } = FixApplicability.Safe;

    /// <summary>What is known of the customer, the channel and the like.</summary>
    public Context Context { get; init; } = Context.Empty;
}
