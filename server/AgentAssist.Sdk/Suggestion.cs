namespace AgentAssist;

/// <summary>A text the agent may insert.</summary>
/// <param name="Id"><c>group/name</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">Short name for a button.</param>
/// <param name="InsertText">Body in LSP snippet syntax.</param>
/// <param name="Reason">Why it is offered, in one sentence.</param>
/// <param name="Evidence">The words that caused it; null when the context did.</param>
/// <param name="Rule">The rule that calls for it, as <c>pack/rule</c>: of a signal or of a finding; null when the context or its own words do.</param>
/// <param name="Summary">For <see cref="SuggestionKind.Escalation"/>: one line for whoever takes over, in the language of messages; null for other kinds.</param>
public sealed record Suggestion(
    string Id, SuggestionKind Kind, string Title, string InsertText, string Reason, Evidence? Evidence, string? Rule = null, string? Summary = null);
