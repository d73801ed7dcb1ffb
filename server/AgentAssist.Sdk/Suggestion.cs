namespace AgentAssist;

/// <summary>A text the agent may insert.</summary>
/// <param name="Id"><c>group/name</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">Short name for a button.</param>
/// <param name="InsertText">Body in LSP snippet syntax.</param>
/// <param name="Reason">Why it is offered, in one sentence.</param>
/// <param name="Evidence">The words that caused it; null when the context did.</param>
public sealed record Suggestion(string Id, SuggestionKind Kind, string Title, string InsertText, string Reason, Evidence? Evidence);
