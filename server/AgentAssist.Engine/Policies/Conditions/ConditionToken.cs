namespace AgentAssist.Engine.Policies.Conditions;

/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the clause.</param>
/// <param name="Text">A key's name, an operator, the value of a text or number, the expression of a regex; for what is invalid, what is
/// wrong.</param>
/// <param name="IgnoreCase">Whether a regex has the flag <c>i</c>.</param>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, int Start, string Text, bool IgnoreCase = false);
