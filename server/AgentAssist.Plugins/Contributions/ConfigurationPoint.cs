using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgentAssist.Plugins.Manifests;

namespace AgentAssist.Plugins.Contributions;

/// <summary><c>configuration</c>: settings an operator changes with <c>agentassist plugin configure</c>.</summary>
public sealed partial class ConfigurationPoint : ContributionPoint<ConfigurationProperty>
{
    private static readonly string[] s_types = ["string", "number", "boolean", "strings"];

    /// <inheritdoc/>
    public override string Name => "configuration";

    internal override string KeyOf(ConfigurationProperty contribution) => contribution.Key;

    internal override JsonObject Schema() => ManifestSchema.List("Settings.", ManifestSchema.Object("A setting.", new JsonObject
    {
        ["key"] = ManifestSchema.Text("Its name.", Key().ToString(), 64),
        ["type"] = ManifestSchema.Choice("What it holds; strings is a list.", s_types),
        ["default"] = new JsonObject { ["description"] = "The value when nobody sets one." },
        ["description"] = ManifestSchema.Text("What it is for.", @"\S", 500),
    }, "key", "type", "default"));

    internal override IReadOnlyList<object> Read(ManifestNode node, string pluginId, ManifestProblems problems) => ReadEach(node, problems, Name, item =>
    {
        var fields = new ManifestFields(item, problems, "key", "type", "default", "description");
        var key = fields.Text("key", Key(), "ignoredWords", 64, isRequired: true);
        if (fields.Get("type") is null) problems.Error(item, "missing-key", $"'type' is missing; write one of {string.Join(", ", s_types)}");
        if (fields.Get("default") is null) problems.Error(item, "missing-key", "'default' is missing; write the value when nobody sets one");
        var (type, description) = (fields.Choice("type", s_types), fields.Text("description", max: 500));
        if (key is null || type is null || fields.Get("default") is not { } value) return null;
        var property = new ConfigurationProperty(key, type, JsonElement.Parse(value.Raw), description ?? "");
        if (!property.Accepts(property.Default)) problems.Error(value, "wrong-type", $"'default' is no value of the type '{type}'");
        return property;
    });

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]{0,63}\z")]
    private static partial Regex Key();
}
