using AgentAssist.Engine.Policies.Definitions;

namespace AgentAssist.Server.Policies;

internal static class LocalizedTextJson
{
    /// <summary>The texts as an object by language, in a fixed order; one text for all languages is under <c>und</c>.</summary>
    public static SortedDictionary<string, string> ByLanguage(this LocalizedText text)
    {
        var texts = new SortedDictionary<string, string>(text.Languages.ToDictionary(language => language, language => text.For(language)), StringComparer.Ordinal);
        if (text.AnyLanguage is { } any) texts["und"] = any;
        return texts;
    }
}
