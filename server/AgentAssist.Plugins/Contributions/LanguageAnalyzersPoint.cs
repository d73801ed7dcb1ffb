using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Contributions;

/// <summary><c>languageAnalyzers</c>: words for the checks that ask for tokens. Implies <c>onLanguage:TAG</c>. Experimental.</summary>
public sealed partial class LanguageAnalyzersPoint : ContributionPoint<LanguageAnalyzerContribution>
{
    /// <inheritdoc/>
    public override string Name => "languageAnalyzers";

    /// <inheritdoc/>
    public override bool NeedsCode => true;

    internal override string KeyOf(LanguageAnalyzerContribution contribution) => contribution.Language;

    internal override JsonObject Schema() => ManifestSchema.List("Experimental: language analyzers.", ManifestSchema.Object("An analyzer.", new JsonObject
    {
        ["language"] = ManifestSchema.Text("Language tag, such as uk.", Tag().ToString()),
    }, "language"));

    internal override IReadOnlyList<object> Read(ManifestNode node, string pluginId, ManifestProblems problems) => ReadEach(node, problems, Name, item =>
        new ManifestFields(item, problems, "language").Text("language", Tag(), "uk", isRequired: true) is { } tag ? new LanguageAnalyzerContribution(tag) : null);

    internal static IReadOnlyList<string> ReadTags(ManifestFields fields, ManifestProblems problems)
    {
        var tags = fields.Texts("languages");
        foreach (var tag in tags.Where(tag => !Tag().IsMatch(tag.Text!)))
            problems.Error(tag, "bad-language", $"'{ManifestFields.Shown(tag.Text!)}' is no language tag; write it such as 'uk'");
        return [.. tags.Select(tag => tag.Text!)];
    }

    [GeneratedRegex(@"^[a-z]{2,3}\z")]
    internal static partial Regex Tag();

    private protected override IEnumerable<string> Implied(LanguageAnalyzerContribution contribution) => [$"onLanguage:{contribution.Language}"];
}
