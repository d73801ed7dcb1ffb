using AgentAssist.Engine.Policies.Definitions;
using Markdig;
using Markdig.Syntax;

namespace AgentAssist.Server.Rules;

/// <summary>
/// Reads the Markdown pages that lie beside the rules: <c>docs/&lt;rule&gt;.md</c>, and <c>docs/&lt;rule&gt;.&lt;language&gt;.md</c> where translated. A common page may
/// have a part for each language, under the rule's title in it.
/// </summary>
internal static class RuleDocuments
{
    /// <summary>The page in this language, else in English, else the common one; null when the pack has none.</summary>
    public static async Task<RuleDocument?> ReadAsync(CatalogRule rule, string language, CancellationToken cancellation)
    {
        var docs = Path.Combine(rule.Pack.Folder, "docs");
        var translated = Path.Combine(docs, $"{rule.Rule.Id}.{language}.md");
        if (File.Exists(translated)) return new RuleDocument(await File.ReadAllTextAsync(translated, cancellation), language);
        var common = Path.Combine(docs, $"{rule.Rule.Id}.md");
        if (!File.Exists(common)) return null;
        return InLanguage(await File.ReadAllTextAsync(common, cancellation), rule.Rule.Title, language);
    }

    private static RuleDocument InLanguage(string markdown, LocalizedText title, string language)
    {
        int[] starts = [.. Markdown.Parse(markdown).OfType<HeadingBlock>().Where(heading => heading.Level == 1).Select(heading => heading.Span.Start)];
        var parts = starts.Zip(starts.Skip(1).Append(markdown.Length), (start, end) => markdown[start..end]).ToLookup(part => part.Split('\n')[0].TrimStart('#').Trim());
        return Part(language) ?? Part("en") ?? new RuleDocument(markdown, "en");

        RuleDocument? Part(string tag)
        {
            // Parts with the same title come in the order of their languages.
            var alike = title.Languages.Where(other => title.For(other) == title.For(tag)).Order(StringComparer.Ordinal).ToList();
            return alike.IndexOf(tag) is >= 0 and var index && parts[title.For(tag)].ElementAtOrDefault(index) is { } part ? new RuleDocument(part, tag) : null;
        }
    }
}
