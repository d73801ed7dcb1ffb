namespace AgentAssist.LanguageModel.Calls;

/// <summary>What a model is asked.</summary>
/// <param name="Purpose">For the log: a rule or a style, never text.</param>
/// <param name="Instructions">Our own words.</param>
/// <param name="Material">What others wrote, fenced.</param>
/// <param name="Schema">JSON Schema of the answer; null for plain text.</param>
/// <param name="Temperature">0 to 2.</param>
/// <param name="MaxTokens">Most tokens of the answer.</param>
/// <param name="TakenOut">How many names and numbers were taken out of the material.</param>
internal sealed record ModelQuestion(
    string Purpose, string Instructions, string Material, string? Schema, double Temperature, int MaxTokens, int TakenOut);
