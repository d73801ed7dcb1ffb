using System.Text.Json.Nodes;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Contributions;

/// <summary><c>policyPacks</c>: packs that join policies as long as the plugin is enabled.</summary>
public sealed class PolicyPacksPoint : ContributionPoint<PolicyPackContribution>
{
    /// <inheritdoc/>
    public override string Name => "policyPacks";

    internal override string KeyOf(PolicyPackContribution contribution) => contribution.Path;

    internal override JsonObject Schema() => ManifestSchema.List("Policy packs.", ManifestSchema.Object("A pack.", new JsonObject
    {
        ["path"] = ManifestSchema.Text("Folder of the pack in the plugin.", max: 240),
        ["policies"] = ManifestSchema.List("Policies it joins; default when absent, [] for only those that name it.", ManifestSchema.Text("Id of a policy.")),
    }, "path"));

    internal override IReadOnlyList<object> Read(ManifestNode node, string pluginId, ManifestProblems problems) => ReadEach(node, problems, Name, item =>
    {
        var fields = new ManifestFields(item, problems, "path", "policies");
        var path = fields.Text("path", max: 240, isRequired: true);
        if (path is not null && !PackagePath.IsSafe(path)) problems.Error(fields.Get("path")!, "bad-path", "'path' must lie in the plugin's folder; write it such as 'policies/acme'");
        string[] policies = fields.Get("policies") is null ? ["default"] : [.. fields.Texts("policies").Select(policy => policy.Text!)];
        return path is null ? null : new PolicyPackContribution(path, policies);
    });
}
