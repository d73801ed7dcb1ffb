using System.Collections.Immutable;

namespace AgentAssist.Engine.Explanations;

/// <summary>Why a policy said what it said about one request.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Response">What it said, rules in shadow included.</param>
/// <param name="Texts">The texts that were read: the customer's messages, then the draft.</param>
/// <param name="Absent">Rules that could not speak whatever the text.</param>
public sealed record PolicyExplanation(
    PolicyReference Policy, DraftCheckResponse Response, ImmutableArray<TextExplanation> Texts, ImmutableArray<AbsentRule> Absent);
