namespace AgentAssist.Engine.Explanations;

/// <summary>A sentence and its language.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Language">Its language; the text's where nothing proves it.</param>
/// <param name="IsCertain">Whether letters or function words prove it: then phrases of another language are not tried, English ones aside.</param>
public sealed record SentenceExplanation(TextRange Range, string Language, bool IsCertain);
