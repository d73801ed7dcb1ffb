namespace AgentAssist.Engine.Tests.Limits;

/// <summary>Drafts made to be slow: a few characters again and again, as long as a draft may be.</summary>
internal static class SlowDrafts
{
    private const int LongestDraft = 64 * 1024;

    /// <summary>What is repeated.</summary>
    public static IReadOnlyList<string> Repeated { get; } =
    [
        "a", "а", "1", " ", ".", "!", "*", "\n",
        "\"", "`", "a ", "! a ", "a\n", "> a\n", "„ a ", "a@b$c",
        "a*b* ", "f*c*k*", "i d i o t ", "и.д.и.о.т.", "1d10t ", "not an idiot, ", "We cannot help you. ", "WE CANNOT HELP YOU! ",
        "http://a.bc ", "a\u0301\u0302", "😀", "👨‍👩‍👧", "🇺🇦", "\u202Ea\u202C", "\uD800 a ", "ﷺ",
    ];

    /// <summary>A draft of 64 Ki code units of it.</summary>
    public static string Filled(string repeated) => string.Concat(Enumerable.Repeat(repeated, LongestDraft / repeated.Length));
}
