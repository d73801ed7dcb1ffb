using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Server.Policies;

internal static class LocalizedTextJson
{
    /// <summary>The texts as an object by language, in a fixed order.</summary>
    public static SortedDictionary<string, string> ByLanguage(this LocalizedText text) =>
        new(text.Languages.ToDictionary(language => language, language => text.For(language)), StringComparer.Ordinal);
}
