namespace AgentAssist.Sdk.Protocol;

/// <summary>Texts to offer.</summary>
/// <param name="Suggestions">Best first.</param>
public sealed record SuggestResult(IReadOnlyList<Suggestion> Suggestions);
