using System.Collections.Frozen;

namespace AgentAssist.Engine.Policies.Definitions;

/// <summary>A text per language (<c>en</c>, <c>ru</c>, <c>uk</c>).</summary>
public sealed class LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
{
    private readonly FrozenDictionary<string, string> _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>One text for every language.</summary>
    public static LocalizedText ForAll(string text) => new([]) { AnyLanguage = text };

    /// <summary>The text for languages that have none of their own; null when there is no such text.</summary>
    public string? AnyLanguage { get; private init; }

    /// <summary>The languages that have a text of their own.</summary>
    public IEnumerable<string> Languages => _texts.Keys;

    /// <summary>The text in the first of the languages that has one, else in English, else in any.</summary>
    public string For(string? first, string? second = null)
    {
        if (first is not null && _texts.TryGetValue(first, out var text)) return text;
        if (second is not null && _texts.TryGetValue(second, out text)) return text;
        if (AnyLanguage is not null) return AnyLanguage;
        if (_texts.TryGetValue("en", out text)) return text;
        return _texts.Count == 0 ? "" : _texts.OrderBy(pair => pair.Key, StringComparer.Ordinal).First().Value;
    }

    /// <summary>The text in this very language or for all languages, or null.</summary>
    public string? In(string language) => _texts.GetValueOrDefault(language) ?? AnyLanguage;
}
