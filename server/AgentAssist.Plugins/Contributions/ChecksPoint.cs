using System.Text.Json.Nodes;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Contributions;

/// <summary><c>checks</c>: what rules name by <c>check: CODE</c>. Implies <c>onCheck:CODE</c>.</summary>
public sealed class ChecksPoint : ContributionPoint<CheckContribution>
{
    /// <inheritdoc/>
    public override string Name => "checks";

    /// <inheritdoc/>
    public override bool NeedsCode => true;

    internal override string KeyOf(CheckContribution contribution) => contribution.Code;

    internal override JsonObject Schema() => ManifestSchema.List("Checks.", ManifestSchema.Object("A check.", new JsonObject
    {
        ["code"] = ManifestSchema.Text("The plugin's id, or the id, a slash and a name.", $@"^{PluginId.Form}\.{PluginId.Form}(/{PluginId.Form})?$", 128),
        ["title"] = ManifestSchema.Text("Short name for people.", @"\S"),
        ["languages"] = ManifestSchema.List("Language tags it reads; all when absent.", ManifestSchema.Text("A tag.", LanguageAnalyzersPoint.Tag().ToString())),
        ["tokens"] = new JsonObject { ["type"] = "boolean", ["description"] = "Experimental: asks for the words of a language analyzer." },
    }, "code"));

    internal override IReadOnlyList<object> Read(ManifestNode node, string pluginId, ManifestProblems problems) => ReadEach(node, problems, Name, item =>
    {
        var fields = new ManifestFields(item, problems, "code", "title", "languages", "tokens");
        var (code, title) = (fields.Text("code", max: 128, isRequired: true), fields.Text("title"));
        if (code is not null && !PluginId.Owns(pluginId, code))
            problems.Error(fields.Get("code")!, "bad-code", $"'{ManifestFields.Shown(code)}' is not this plugin's; write '{pluginId}' or '{pluginId}/NAME'");
        var languages = LanguageAnalyzersPoint.ReadTags(fields, problems);
        fields.Get("tokens", ManifestNodeKind.Boolean);
        return code is null ? null : new CheckContribution(code, title ?? code, languages, fields.Flag("tokens"));
    });

    private protected override IEnumerable<string> Implied(CheckContribution contribution) => [$"onCheck:{contribution.Code}"];
}
