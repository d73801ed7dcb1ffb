namespace AgentAssist.Server.Rules;

/// <summary>A rule's page.</summary>
/// <param name="Markdown">As the pack's author wrote it.</param>
/// <param name="Language">Its language.</param>
internal sealed record RuleDocument(string Markdown, string Language);
