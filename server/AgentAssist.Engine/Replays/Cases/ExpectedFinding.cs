using System.Collections.Immutable;

namespace AgentAssist.Engine.Replays.Cases;

/// <summary>What is wrong in a case.</summary>
/// <param name="Rule">The rule that has to speak, as <c>pack/rule</c> or <c>rule</c>.</param>
/// <param name="Spans">The words it has to speak on; empty when anywhere will do.</param>
/// <param name="MessageIndex">The message they are in; null for the reply (and, for a rule that reads the customer, for any message).</param>
public sealed record ExpectedFinding(string Rule, ImmutableArray<TextRange> Spans, int? MessageIndex = null);
