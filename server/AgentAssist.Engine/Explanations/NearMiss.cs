using AgentAssist.Engine.Policies;

namespace AgentAssist.Engine.Explanations;

/// <summary>A phrase of which the beginning was found.</summary>
/// <param name="Language">Language of the phrase.</param>
/// <param name="Phrase">The phrase as written.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Range">The words found.</param>
/// <param name="Words">How many words of the phrase they are.</param>
/// <param name="OfWords">How many words the phrase needs.</param>
/// <param name="Expected">What has to come next, as phrases write it; null when all is there.</param>
/// <param name="Actual">The word that comes next; null at the end of the sentence.</param>
/// <param name="SentenceLanguage">The language the sentence surely is of, which keeps the phrase out of it; null when it does not.</param>
public sealed record NearMiss(
    string Language, string Phrase, SourceLocation Location, TextRange Range, int Words, int OfWords, string? Expected, string? Actual,
    string? SentenceLanguage);
