namespace AgentAssist.Server.Rules;

/// <summary>Reads the Markdown pages that lie beside the rules: <c>docs/&lt;rule&gt;.md</c>, and <c>docs/&lt;rule&gt;.&lt;language&gt;.md</c> where translated.</summary>
internal static class RuleDocuments
{
    /// <summary>The page in this language, else the common one; null when the pack has none.</summary>
    public static async Task<RuleDocument?> ReadAsync(CatalogRule rule, string language, CancellationToken cancellation)
    {
        var docs = Path.Combine(rule.Pack.Folder, "docs");
        var translated = Path.Combine(docs, $"{rule.Rule.Id}.{language}.md");
        if (File.Exists(translated)) return new RuleDocument(await File.ReadAllTextAsync(translated, cancellation), language);
        var common = Path.Combine(docs, $"{rule.Rule.Id}.md");
        return File.Exists(common) ? new RuleDocument(await File.ReadAllTextAsync(common, cancellation), "en") : null;
    }
}
