using System.Text.Json.Nodes;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Contributions;

/// <summary><c>helpdeskAdapters</c>: JSON files that tell the browser extension where a helpdesk shows what is wanted of its pages.</summary>
public sealed class HelpdeskAdaptersPoint : ContributionPoint<HelpdeskAdapterContribution>
{
    private const string JsonFile = @"^[^\\:*?""<>|]+\.json$";

    /// <inheritdoc/>
    public override string Name => "helpdeskAdapters";

    internal override string KeyOf(HelpdeskAdapterContribution contribution) => contribution.Path;

    internal override JsonObject Schema() => ManifestSchema.List("Helpdesk adapters: data, never code.", ManifestSchema.Object("An adapter.", new JsonObject
    {
        ["path"] = ManifestSchema.Text("Its JSON file in the plugin.", JsonFile, 240),
    }, "path"));

    internal override IReadOnlyList<object> Read(ManifestNode node, string pluginId, ManifestProblems problems) => ReadEach(node, problems, Name, item =>
    {
        var fields = new ManifestFields(item, problems, "path");
        if (fields.Text("path", max: 240, isRequired: true) is not { } path) return null;
        if (!PackagePath.IsSafe(path) || !path.EndsWith(".json", StringComparison.Ordinal))
            problems.Error(fields.Get("path")!, "bad-path", "'path' names a JSON file in the plugin's folder; write it such as 'adapters/acme.json'");
        return new HelpdeskAdapterContribution(path);
    });
}
