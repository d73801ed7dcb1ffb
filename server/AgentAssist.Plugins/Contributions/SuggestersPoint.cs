using System.Text.Json.Nodes;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Contributions;

/// <summary><c>suggesters</c>: texts offered after the built-in ones. Implies <c>onSuggest</c>.</summary>
public sealed class SuggestersPoint : ContributionPoint<SuggesterContribution>
{
    /// <inheritdoc/>
    public override string Name => "suggesters";

    /// <inheritdoc/>
    public override bool NeedsCode => true;

    internal override string KeyOf(SuggesterContribution contribution) => contribution.Id;

    internal override JsonObject Schema() => ManifestSchema.List("Suggesters.", ManifestSchema.Object("A suggester.", new JsonObject
    {
        ["id"] = ManifestSchema.Text("The plugin's id, or the id, a slash and a name.", $@"^{PluginId.Form}\.{PluginId.Form}(/{PluginId.Form})?$", 128),
        ["title"] = ManifestSchema.Text("Short name for people.", @"\S"),
    }, "id"));

    internal override IReadOnlyList<object> Read(ManifestNode node, string pluginId, ManifestProblems problems) => ReadEach(node, problems, Name, item =>
    {
        var fields = new ManifestFields(item, problems, "id", "title");
        var (id, title) = (fields.Text("id", max: 128, isRequired: true), fields.Text("title"));
        if (id is not null && !PluginId.Owns(pluginId, id))
            problems.Error(fields.Get("id")!, "bad-code", $"'{ManifestFields.Shown(id)}' is not this plugin's; write '{pluginId}' or '{pluginId}/NAME'");
        return id is null ? null : new SuggesterContribution(id, title ?? id);
    });

    private protected override IEnumerable<string> Implied(SuggesterContribution contribution) => ["onSuggest"];
}
