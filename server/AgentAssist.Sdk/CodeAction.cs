namespace AgentAssist;

/// <summary>A way to repair a finding, as in the Language Server Protocol.</summary>
/// <param name="Title">What the button says, in the language of the user interface.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsPreferred">The one to apply when a person asks for «the fix»; at most one per finding.</param>
/// <param name="Applicability">Whether the result needs a look.</param>
/// <param name="Edits">Edits of the draft as sent, in order, not overlapping; all or none are applied.</param>
public sealed record CodeAction(
    string Title, CodeActionKind Kind, bool IsPreferred, FixApplicability Applicability, IReadOnlyList<TextEdit> Edits);
