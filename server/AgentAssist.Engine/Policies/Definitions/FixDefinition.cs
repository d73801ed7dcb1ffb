namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>One entry of <c>fix:</c>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Text">The text to write, by language of the sentence; a language without a text has no such fix. Null for deletions.</param>
/// <param name="Title">What the button says; null for the standard title of the kind.</param>
/// <param name="Applicability">Whether the result needs a look.</param>
/// <param name="Location">Where it is written.</param>
public sealed record FixDefinition(
    FixKind Kind, LocalizedText? Text, LocalizedText? Title, FixApplicability Applicability, SourceLocation Location);
