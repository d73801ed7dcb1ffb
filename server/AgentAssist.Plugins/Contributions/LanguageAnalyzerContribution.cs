namespace AgentAssist.Plugins.Contributions;

/// <summary>Something that splits texts of a language into words with their dictionary forms.</summary>
/// <param name="Language">Language tag.</param>
public sealed record LanguageAnalyzerContribution(string Language);
