namespace AgentAssist.Server.Feedback;

/// <summary>What became of one suggestion.</summary>
/// <param name="Id">The suggestion.</param>
/// <param name="Inserted">How often it was inserted.</param>
/// <param name="Helpful">How often it was called helpful.</param>
internal sealed record SuggestionTotals(string Id, int Inserted, int Helpful);
