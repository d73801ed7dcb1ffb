namespace AgentAssist.Engine.Replays;

/// <summary>What a policy says with one rule alone.</summary>
/// <param name="Rule">The rule as <c>pack/rule</c>.</param>
/// <param name="ReadsCustomer">Whether it reads the customer's messages.</param>
/// <param name="Response">What it says.</param>
internal sealed record RuleAnswer(string Rule, bool ReadsCustomer, DraftCheckResponse Response);
