namespace AgentAssist.Engine.Replays.Comparisons;

/// <summary>What is different in the suggestions for one text.</summary>
/// <param name="Kind">How it differs; changed when its text or title does.</param>
/// <param name="Id">The suggestion.</param>
public sealed record SuggestionChange(ChangeKind Kind, string Id);
