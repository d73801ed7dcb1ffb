namespace AgentAssist.LanguageModel.Judging;

/// <summary>The language of a text by its letters; the policy knows better, but it is not always asked.</summary>
internal static class TextLanguage
{
    private const string UkrainianLetters = "іїєґІЇЄҐ";
    private const string RussianLetters = "ыэёъЫЭЁЪ";

    /// <summary><c>en</c>, <c>ru</c> or <c>uk</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="preferred">Language of Cyrillic text that its letters do not prove.</param>
    public static string Of(string text, string? preferred)
    {
        var (latin, cyrillic, ukrainian, russian) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c)) latin++;
            else if (c is >= '\u0400' and <= '\u04FF') cyrillic++;
            if (UkrainianLetters.Contains(c)) ukrainian++;
            else if (RussianLetters.Contains(c)) russian++;
        }

        if (latin > cyrillic) return "en";
        if (ukrainian != russian) return ukrainian > russian ? "uk" : "ru";
        return preferred?.StartsWith("uk", StringComparison.OrdinalIgnoreCase) == true ? "uk" : cyrillic > 0 ? "ru" : "en";
    }
}
