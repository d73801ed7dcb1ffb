using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentAssist.Plugins.Contributions;
using AgentAssist.Plugins.Permissions;

namespace AgentAssist.Plugins.Manifests;

/// <summary>The JSON Schema (draft 7) of <c>plugin.json</c>; each contribution point brings its own part.</summary>
public static class ManifestSchema
{
    /// <summary>Name of the schema among the published ones.</summary>
    public const string Name = "plugin";

    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string[] Keys { get; } =
        ["$schema", "id", "version", "title", "description", "engines", "main", "command", "activationEvents", "permissions", "contributes"];

    /// <summary>The schema as indented JSON text.</summary>
    public static string Write() => Build().ToJsonString(s_options);

    internal static JsonObject Text(string description, string? pattern = null, int max = 200)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = description, ["minLength"] = 1, ["maxLength"] = max };
        if (pattern is not null) schema["pattern"] = pattern.Replace(@"\z", "$", StringComparison.Ordinal);
        return schema;
    }

    internal static JsonObject Object(string description, JsonObject properties, params string[] required) => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["properties"] = properties,
        ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
        ["additionalProperties"] = false,
    };

    internal static JsonObject List(string description, JsonObject items, int max = 50) => new()
    {
        ["type"] = "array",
        ["description"] = description,
        ["items"] = items,
        ["maxItems"] = max,
    };

    internal static JsonObject Choice(string description, params string[] choices) => new()
    {
        ["description"] = description,
        ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice))]),
    };

    private static JsonObject Build()
    {
        var points = new JsonObject();
        foreach (var point in ContributionCatalog.Points) points[point.Name] = point.Schema();
        var schema = Object("A plugin of AgentAssist.", new JsonObject
        {
            ["$schema"] = Text("Where this schema is.", max: 500),
            ["id"] = Text("publisher.name in small letters.", PluginId.Pattern.ToString(), PluginId.MaxLength),
            ["version"] = Text("Semantic version.", SemanticVersion.Pattern.ToString()),
            ["title"] = Text("Short name for people.", @"\S"),
            ["description"] = Text("What it is for, in a sentence.", @"\S", 1000),
            ["engines"] = Object("What it runs in.", new JsonObject { ["agentassist"] = Text("Versions, such as ^1.0.", EngineRange.Pattern.ToString()) }, "agentassist"),
            ["main"] = Text("File that is run: .dll by the plugin host, .js, .mjs, .cjs by node, .py by python3.", ManifestReader.Main().ToString()),
            ["command"] = List("Program and arguments, instead of main.", new JsonObject { ["type"] = "string" }, 20),
            ["activationEvents"] = List("What starts it; mostly implied by contributions.", Text("An event.", ManifestReader.ActivationEvent().ToString())),
            ["permissions"] = List("What it asks for, granted when it is enabled.", Text("A permission.", Permission.Pattern.ToString())),
            ["contributes"] = Object("What it adds.", points),
        }, "id", "version", "engines");
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        schema["title"] = PluginManifest.FileName;
        return schema;
    }
}
