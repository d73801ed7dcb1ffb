namespace AgentAssist.Engine.Text;

/// <summary>A language the engine can tell.</summary>
internal enum Language : byte
{
    Unknown,
    English,
    Russian,
    Ukrainian,
}

internal static class LanguageTags
{
    public static string Tag(this Language language) => language switch
    {
        Language.English => "en",
        Language.Russian => "ru",
        Language.Ukrainian => "uk",
        _ => "und",
    };

    /// <summary>Reads <c>ru</c>, <c>ru-RU</c>, …; <see cref="Language.Unknown"/> for any other.</summary>
    public static Language Parse(string? tag) => tag is null ? Language.Unknown : tag.AsSpan() switch
    {
        ['e' or 'E', 'n' or 'N', .. var rest] when EndsTag(rest) => Language.English,
        ['r' or 'R', 'u' or 'U', .. var rest] when EndsTag(rest) => Language.Russian,
        ['u' or 'U', 'k' or 'K', .. var rest] when EndsTag(rest) => Language.Ukrainian,
        _ => Language.Unknown,
    };

    private static bool EndsTag(ReadOnlySpan<char> rest) => rest is [] or ['-' or '_', ..];
}
