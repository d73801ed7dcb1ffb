namespace AgentAssist.Engine.Policies.Reading;

/// <summary>The languages policy files are written in.</summary>
internal static class PolicyLanguages
{
    public static readonly string[] Tags = ["en", "ru", "uk"];

    /// <summary>Country codes and names people write for a language.</summary>
    private static readonly Dictionary<string, string> s_misnomers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ua"] = "uk",
        ["ukr"] = "uk",
        ["ukrainian"] = "uk",
        ["uk-ua"] = "uk",
        ["rus"] = "ru",
        ["russian"] = "ru",
        ["ru-ru"] = "ru",
        ["us"] = "en",
        ["gb"] = "en",
        ["eng"] = "en",
        ["english"] = "en",
        ["en-us"] = "en",
        ["en-gb"] = "en",
    };

    public static string Hint(string written) =>
        s_misnomers.TryGetValue(written, out var tag) ? $"; did you mean '{tag}'?" : Spelling.DidYouMeanOrOneOf(written, Tags);
}
